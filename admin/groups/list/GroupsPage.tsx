import { Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { ExportButton } from '../../kernel/ExportButton';
import { ListScreen } from '../../kernel/ListScreen';
import { useTranslate } from '../../kernel/messages';
import { GROUP_PERMISSIONS, useAllowedGroups } from '../../kernel/permissions';
import { RecordList } from '../../kernel/records/RecordList';
import { useListParams, type ListRules } from '../../kernel/use-list-params';
import { GROUPS_EXPORT, useGroupsListQuery } from '../api';
import { useGroupDialogs } from '../use-group-dialogs';
import { GroupMenu } from './GroupMenu';
import { COLUMNS } from './Columns';

const RULES: ListRules<never> = { filters: {}, sortable: ['name'], defaultSort: 'name:asc' };

const Groups = () => {
  const t = useTranslate();
  const { allowed } = useAllowedGroups();
  const { list, clear, isNarrowed } = useListParams(RULES);
  const query = useGroupsListQuery(list, { refetchOnMountOrArgChange: true });
  const { create, edit, remove, dialogs } = useGroupDialogs();
  const total = query.data?.meta.pagination.total;
  const createButton = allowed.create && (
    <Button startIcon={<Plus />} onClick={create}>
      {t('groups.create')}
    </Button>
  );

  return (
    <ListScreen
      title={t('groups.title')}
      subtitle={total === undefined ? t('groups.subtitle') : t('groups.count', { count: total })}
      isLoading={query.isLoading}
      action={
        <Flex gap={2} wrap="wrap">
          <ExportButton
            isAllowed={allowed.export}
            url={GROUPS_EXPORT}
            filter={{ _q: list._q }}
            fileName="groups.csv"
          />
          {createButton}
        </Flex>
      }
      search={{
        value: list._q,
        label: t('field.groups.search'),
        placeholder: t('groups.search.placeholder'),
      }}
    >
      <RecordList
        query={query}
        columns={COLUMNS}
        loadingText={t('groups.loading')}
        actions={(group) => <GroupMenu group={group} onEdit={edit} onDelete={remove} />}
        empty={{
          text: t(allowed.create ? 'groups.empty' : 'groups.emptyReadOnly'),
          nothingFound: t('groups.nothingFound'),
          isNarrowed,
          onClear: clear,
          action: createButton,
        }}
      />
      {dialogs}
    </ListScreen>
  );
};

/** All groups, for admins who may read them. */
export const GroupsPage = () => (
  <Page.Protect permissions={GROUP_PERMISSIONS.read}>
    <Groups />
  </Page.Protect>
);
