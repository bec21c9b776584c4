import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, SearchInput, useIsMobile } from '@strapi/strapi/admin';
import { EmptyState } from '../../kernel/EmptyState';
import { ListBody } from '../../kernel/ListBody';
import { useTranslate } from '../../kernel/messages';
import { GROUP_PERMISSIONS, useAllowedGroups } from '../../kernel/permissions';
import { useListParams, type ListRules } from '../../kernel/use-list-params';
import { useGroupsListQuery } from '../api';
import { useGroupDialogs } from '../use-group-dialogs';
import { GroupCards } from './GroupCards';
import { GroupTable } from './GroupTable';

const RULES: ListRules<never> = { filters: {}, sortable: ['name'], defaultSort: 'name:asc' };

const Groups = () => {
  const t = useTranslate();
  const { allowed } = useAllowedGroups();
  const { list, clear, isNarrowed } = useListParams(RULES);
  const { data, error, isLoading, refetch } = useGroupsListQuery(list, { refetchOnMountOrArgChange: true });
  const { create, edit, remove, dialogs } = useGroupDialogs();
  const isMobile = useIsMobile();
  const Rows = isMobile && !isLoading ? GroupCards : GroupTable;
  const groups = data?.data ?? [];
  const createButton = allowed.create && (
    <Button startIcon={<Plus />} onClick={create}>
      {t('groups.create')}
    </Button>
  );

  return (
    <Page.Main aria-busy={isLoading}>
      <Page.Title>{t('groups.title')}</Page.Title>
      <Layouts.Header
        title={t('groups.title')}
        subtitle={data ? t('groups.count', { count: data.meta.pagination.total }) : t('groups.subtitle')}
        primaryAction={createButton}
      />
      <Layouts.Action
        startActions={
          <SearchInput
            key={list._q ?? ''}
            label={t('field.groups.search')}
            placeholder={t('groups.search.placeholder')}
          />
        }
      />
      <Layouts.Content>
        <ListBody
          error={error}
          onRetry={() => void refetch()}
          isEmpty={!isLoading && groups.length === 0}
          empty={
            <EmptyState
              text={t(allowed.create ? 'groups.empty' : 'groups.emptyReadOnly')}
              nothingFound={t('groups.nothingFound')}
              isNarrowed={isNarrowed}
              onClear={clear}
              action={createButton}
            />
          }
          pagination={data?.meta.pagination}
        >
          <Rows groups={groups} isLoading={isLoading} onEdit={edit} onDelete={remove} />
        </ListBody>
      </Layouts.Content>
      {dialogs}
    </Page.Main>
  );
};

/** All groups, for admins who may read them. */
export const GroupsPage = () => (
  <Page.Protect permissions={GROUP_PERMISSIONS.read}>
    <Groups />
  </Page.Protect>
);
