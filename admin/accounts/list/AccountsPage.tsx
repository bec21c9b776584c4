import { useState } from 'react';
import { Flex, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { ExportButton } from '../../kernel/ExportButton';
import { ListScreen } from '../../kernel/ListScreen';
import { useTranslate } from '../../kernel/messages';
import { ACCOUNT_PERMISSIONS, useAllowedAccounts } from '../../kernel/permissions';
import { RecordList } from '../../kernel/records/RecordList';
import { useListParams, type ListRules } from '../../kernel/use-list-params';
import { DeleteAccountDialog } from '../DeleteAccountDialog';
import { ACCOUNTS_EXPORT, useAccountsListQuery } from '../api';
import type { Account } from '../contract';
import { NEW_ACCOUNT_PATH } from '../paths';
import { AccountMenu } from './AccountMenu';
import { COLUMNS } from './Columns';

const RULES: ListRules<never> = {
  filters: {},
  sortable: ['name', 'createdAt'],
  defaultSort: 'name:asc',
};

const Accounts = () => {
  const t = useTranslate();
  const { allowed } = useAllowedAccounts();
  const { list, clear, isNarrowed } = useListParams(RULES);
  const query = useAccountsListQuery(list, { refetchOnMountOrArgChange: true });
  const [doomed, setDoomed] = useState<Account | null>(null);
  const total = query.data?.meta.pagination.total;
  const create = allowed.create && (
    <LinkButton tag={Link} to={NEW_ACCOUNT_PATH} startIcon={<Plus />}>
      {t('accounts.create')}
    </LinkButton>
  );

  return (
    <ListScreen
      title={t('accounts.title')}
      subtitle={total === undefined ? t('accounts.subtitle') : t('accounts.count', { count: total })}
      isLoading={query.isLoading}
      action={
        <Flex gap={2} wrap="wrap">
          <ExportButton
            isAllowed={allowed.export}
            url={ACCOUNTS_EXPORT}
            filter={{ _q: list._q }}
            fileName="accounts.csv"
          />
          {create}
        </Flex>
      }
      search={{
        value: list._q,
        label: t('accounts.search'),
        placeholder: t('accounts.search.placeholder'),
      }}
    >
      <RecordList
        query={query}
        columns={COLUMNS}
        loadingText={t('accounts.loading')}
        actions={(account) => <AccountMenu account={account} onDelete={setDoomed} />}
        empty={{
          text: t(allowed.create ? 'accounts.empty' : 'accounts.emptyReadOnly'),
          nothingFound: t('accounts.nothingFound'),
          isNarrowed,
          onClear: clear,
          action: create,
        }}
      />
      {doomed && <DeleteAccountDialog account={doomed} onClose={() => setDoomed(null)} />}
    </ListScreen>
  );
};

/** All accounts, for admins who may read them. */
export const AccountsPage = () => (
  <Page.Protect permissions={ACCOUNT_PERMISSIONS.read}>
    <Accounts />
  </Page.Protect>
);
