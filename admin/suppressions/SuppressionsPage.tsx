import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useTabQuery } from '../accounts/detail/use-tab-query';
import { ListScreen } from '../kernel/ListScreen';
import { RowMenu } from '../kernel/RowMenu';
import { useTranslate } from '../kernel/messages';
import { SUPPRESSION_PERMISSIONS, useAllowedSuppressions } from '../kernel/permissions';
import { RecordList } from '../kernel/records/RecordList';
import { AddDialog } from './AddDialog';
import { LiftDialog } from './LiftDialog';
import { LookUp } from './LookUp';
import { useSuppressionsListQuery } from './api';
import { COLUMNS } from './Columns';

interface Lifting {
  id: string;
  onLifted?: () => void;
}

const Suppressions = () => {
  const t = useTranslate();
  const { allowed } = useAllowedSuppressions();
  const { query, clear } = useTabQuery();
  const list = useSuppressionsListQuery(query, { refetchOnMountOrArgChange: true });
  const [isAdding, setIsAdding] = useState(false);
  const [lifting, setLifting] = useState<Lifting | null>(null);

  return (
    <ListScreen
      title={t('suppressions.title')}
      subtitle={t('suppressions.subtitle')}
      isLoading={list.isLoading}
      action={
        allowed.create && (
          <Button startIcon={<Plus />} onClick={() => setIsAdding(true)}>
            {t('suppressions.add')}
          </Button>
        )
      }
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        <LookUp onLift={(id, onLifted) => setLifting({ id, onLifted })} />
        <RecordList
          query={list}
          columns={COLUMNS}
          loadingText={t('suppressions.loading')}
          actions={({ documentId }) =>
            allowed.delete && (
              <RowMenu
                label={t('list.actionsColumn')}
                items={[
                  {
                    label: t('suppressions.lift'),
                    icon: Trash,
                    isDangerous: true,
                    onSelect: () => setLifting({ id: documentId }),
                  },
                ]}
              />
            )
          }
          empty={{
            text: t('suppressions.empty'),
            nothingFound: t('suppressions.empty'),
            isNarrowed: false,
            onClear: clear,
          }}
        />
      </Flex>
      {isAdding && <AddDialog onClose={() => setIsAdding(false)} />}
      {lifting && <LiftDialog {...lifting} onClose={() => setLifting(null)} />}
    </ListScreen>
  );
};

/** Which addresses asked not to be invited, for admins who may read that. */
export const SuppressionsPage = () => (
  <Page.Protect permissions={SUPPRESSION_PERMISSIONS.read}>
    <Suppressions />
  </Page.Protect>
);
