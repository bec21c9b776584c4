import { useId, useState } from 'react';
import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, Pagination, useIsMobile } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { useErrorText } from '../../kernel/error-text';
import { useTranslate } from '../../kernel/messages';
import { PERMISSIONS, useAllowed } from '../../kernel/permissions';
import { PAGE_SIZES } from '../../kernel/use-list-params';
import { useActions } from '../actions/use-actions';
import { useInvitationsOptionsQuery } from '../api';
import { INVITE_PATH } from '../person';
import { BulkActions } from './BulkActions';
import { EmptyList } from './EmptyList';
import { FilterPanel } from './FilterPanel';
import { FilterTags } from './FilterTags';
import { InvitationCards } from './InvitationCards';
import { InvitationTable } from './InvitationTable';
import { ListToolbar } from './ListToolbar';
import { MailWarning } from '../MailWarning';
import { useListQuery } from './use-list-query';
import { useLiveList } from './use-live-list';
import { useSelection } from './use-selection';

const List = () => {
  const t = useTranslate();
  const errorText = useErrorText();
  const panelId = useId();
  const { allowed } = useAllowed();
  const { query, filters, setFilter, clear, isNarrowed } = useListQuery();
  const { data, error, isLoading, refetch } = useLiveList(query);
  const { data: options } = useInvitationsOptionsQuery(undefined);
  const [isPanelOpen, setIsPanelOpen] = useState(false);
  const invitations = data?.data ?? [];
  const selection = useSelection(invitations);
  const { run, dialogs } = useActions();
  const isMobile = useIsMobile();
  const Invitations = isMobile && !isLoading ? InvitationCards : InvitationTable;

  const isEmpty = !isLoading && !error && invitations.length === 0;

  return (
    <Page.Main aria-busy={isLoading}>
      <Page.Title>{t('list.title')}</Page.Title>
      <Layouts.Header
        title={t('list.title')}
        subtitle={data ? t('list.count', { count: data.meta.pagination.total }) : t('list.subtitle')}
        primaryAction={
          allowed.create && (
            <LinkButton tag={Link} to={INVITE_PATH} startIcon={<Plus />}>
              {t('action.invite')}
            </LinkButton>
          )
        }
      />
      <ListToolbar
        search={query._q ?? ''}
        isPanelOpen={isPanelOpen}
        panelId={panelId}
        onTogglePanel={() => setIsPanelOpen(!isPanelOpen)}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {options && <MailWarning mail={options.mail} />}
          {isPanelOpen && (
            <FilterPanel id={panelId} filters={filters} options={options} onChange={setFilter} />
          )}
          <FilterTags
            filters={filters}
            options={options}
            onRemove={(name) => setFilter(name, '')}
            onClear={clear}
          />
          {error ? (
            <Page.Error
              content={errorText(error)}
              action={<Button onClick={() => void refetch()}>{t('action.retry')}</Button>}
            />
          ) : isEmpty ? (
            <EmptyList isNarrowed={isNarrowed} canCreate={allowed.create} onClear={clear} />
          ) : (
            <Invitations
              invitations={invitations}
              isLoading={isLoading}
              allowed={allowed}
              selection={selection}
              run={run}
            />
          )}
          <BulkActions selection={selection} allowed={allowed} expiry={options?.expiry} />
          {data && (
            <Pagination.Root {...data.meta.pagination}>
              <Pagination.PageSize options={PAGE_SIZES} />
              <Pagination.Links />
            </Pagination.Root>
          )}
        </Flex>
      </Layouts.Content>
      {dialogs}
    </Page.Main>
  );
};

/** All invitations, for admins who may read them. */
export const ListPage = () => (
  <Page.Protect permissions={PERMISSIONS.read}>
    <List />
  </Page.Protect>
);
