import { useState } from 'react';
import { Eye } from '@strapi/icons';
import { useTabQuery } from '../accounts/detail/use-tab-query';
import { RowMenu } from '../kernel/RowMenu';
import { useTranslate } from '../kernel/messages';
import { RecordList } from '../kernel/records/RecordList';
import { TextDialog } from './TextDialog';
import { useTermsListQuery } from './api';
import type { Terms } from './contract';
import { VERSION_COLUMNS, type Version } from './VersionColumns';

/** The versions of the terms; the newest is in force. */
export const VersionsTab = () => {
  const t = useTranslate();
  const { query, clear } = useTabQuery();
  const list = useTermsListQuery(query, { refetchOnMountOrArgChange: true });
  const [shown, setShown] = useState<Terms | null>(null);
  const data = list.data && {
    ...list.data,
    data: list.data.data.map((terms, index): Version => ({
      ...terms,
      isInForce: list.data?.meta.pagination.page === 1 && index === 0,
    })),
  };

  return (
    <>
      <RecordList
        query={{ ...list, data }}
        columns={VERSION_COLUMNS}
        loadingText={t('terms.loading')}
        actions={(terms) => (
          <RowMenu
            label={t('action.menu', { name: terms.version })}
            items={terms.text ? [{ label: t('terms.read'), icon: Eye, onSelect: () => setShown(terms) }] : []}
          />
        )}
        empty={{ text: t('terms.empty'), nothingFound: t('terms.empty'), isNarrowed: false, onClear: clear }}
      />
      {shown && <TextDialog terms={shown} onClose={() => setShown(null)} />}
    </>
  );
};
