import { Flex, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { useActions } from '../../invitations/actions/use-actions';
import { INVITE_PATH } from '../../invitations/person';
import { ExportButton } from '../../kernel/ExportButton';
import { ListScreen } from '../../kernel/ListScreen';
import { useTranslate } from '../../kernel/messages';
import { PEOPLE_PERMISSIONS, useAllowed, useAllowedPeople } from '../../kernel/permissions';
import { RecordList } from '../../kernel/records/RecordList';
import { PEOPLE_EXPORT, usePeopleListQuery } from '../api';
import { PersonMenu } from './PersonMenu';
import { COLUMNS } from './Columns';
import { useFilterFields } from './use-filter-fields';
import { usePeopleQuery } from './use-people-query';

const People = () => {
  const t = useTranslate();
  const { allowed } = useAllowed();
  const { allowed: allowedPeople } = useAllowedPeople();
  const { query, filter, filters, setFilter, clear, isNarrowed } = usePeopleQuery();
  const fields = useFilterFields();
  const list = usePeopleListQuery(query, { refetchOnMountOrArgChange: true });
  const { run, dialogs } = useActions();
  const total = list.data?.meta.pagination.total;
  const invite = allowed.create && (
    <LinkButton tag={Link} to={INVITE_PATH} startIcon={<Plus />}>
      {t('action.invite')}
    </LinkButton>
  );

  return (
    <ListScreen
      title={t('people.title')}
      subtitle={total === undefined ? t('people.subtitle') : t('people.count', { count: total })}
      isLoading={list.isLoading}
      action={
        <Flex gap={2} wrap="wrap">
          <ExportButton
            isAllowed={allowedPeople.export}
            url={PEOPLE_EXPORT}
            filter={filter}
            fileName="people.csv"
          />
          {invite}
        </Flex>
      }
      search={{ value: query._q, label: t('people.search'), placeholder: t('people.search.placeholder') }}
      filters={{ fields, values: filters, onChange: setFilter, onClear: clear }}
    >
      <RecordList
        query={list}
        columns={COLUMNS}
        loadingText={t('people.loading')}
        actions={(person) => <PersonMenu person={person} run={run} />}
        empty={{
          text: t('people.empty'),
          nothingFound: t('people.nothingFound'),
          isNarrowed,
          onClear: clear,
          action: invite,
        }}
      />
      {dialogs}
    </ListScreen>
  );
};

/** Users and those who are invited, in one list, for admins who may read them. */
export const PeoplePage = () => (
  <Page.Protect permissions={PEOPLE_PERMISSIONS.read}>
    <People />
  </Page.Protect>
);
