import { useState } from 'react';
import { LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, SearchInput, useIsMobile } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../../kernel/EmptyState';
import { ListBody } from '../../kernel/ListBody';
import { useTranslate } from '../../kernel/messages';
import { ACCOUNT_PERMISSIONS, useAllowedAccounts } from '../../kernel/permissions';
import { useListParams, type ListRules } from '../../kernel/use-list-params';
import { DeleteAccountDialog } from '../DeleteAccountDialog';
import { useAccountsListQuery } from '../api';
import type { Account } from '../contract';
import { NEW_ACCOUNT_PATH } from '../paths';
import { AccountCards } from './AccountCards';
import { AccountTable } from './AccountTable';

const RULES: ListRules<never> = {
  filters: {},
  sortable: ['name', 'createdAt'],
  defaultSort: 'name:asc',
};

const Accounts = () => {
  const t = useTranslate();
  const { allowed } = useAllowedAccounts();
  const { list, clear, isNarrowed } = useListParams(RULES);
  const { data, error, isLoading, refetch } = useAccountsListQuery(list, { refetchOnMountOrArgChange: true });
  const [doomed, setDoomed] = useState<Account | null>(null);
  const isMobile = useIsMobile();
  const Rows = isMobile && !isLoading ? AccountCards : AccountTable;
  const accounts = data?.data ?? [];
  const create = allowed.create && (
    <LinkButton tag={Link} to={NEW_ACCOUNT_PATH} startIcon={<Plus />}>
      {t('accounts.create')}
    </LinkButton>
  );

  return (
    <Page.Main aria-busy={isLoading}>
      <Page.Title>{t('accounts.title')}</Page.Title>
      <Layouts.Header
        title={t('accounts.title')}
        subtitle={data ? t('accounts.count', { count: data.meta.pagination.total }) : t('accounts.subtitle')}
        primaryAction={create}
      />
      <Layouts.Action
        startActions={
          <SearchInput
            key={list._q ?? ''}
            label={t('accounts.search')}
            placeholder={t('accounts.search.placeholder')}
          />
        }
      />
      <Layouts.Content>
        <ListBody
          error={error}
          onRetry={() => void refetch()}
          isEmpty={!isLoading && accounts.length === 0}
          empty={
            <EmptyState
              text={t(allowed.create ? 'accounts.empty' : 'accounts.emptyReadOnly')}
              nothingFound={t('accounts.nothingFound')}
              isNarrowed={isNarrowed}
              onClear={clear}
              action={create}
            />
          }
          pagination={data?.meta.pagination}
        >
          <Rows accounts={accounts} isLoading={isLoading} onDelete={setDoomed} />
        </ListBody>
      </Layouts.Content>
      {doomed && <DeleteAccountDialog account={doomed} onClose={() => setDoomed(null)} />}
    </Page.Main>
  );
};

/** All accounts, for admins who may read them. */
export const AccountsPage = () => (
  <Page.Protect permissions={ACCOUNT_PERMISSIONS.read}>
    <Accounts />
  </Page.Protect>
);
