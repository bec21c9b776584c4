import { LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { JobPanel } from '../../jobs/JobPanel';
import { BULK_KINDS } from '../../jobs/kinds';
import { useShownJobs } from '../../jobs/use-shown-jobs';
import { ListScreen } from '../../kernel/ListScreen';
import { useTranslate } from '../../kernel/messages';
import { PERMISSIONS, useAllowed, type Allowed } from '../../kernel/permissions';
import { RecordList } from '../../kernel/records/RecordList';
import { useSelection } from '../../kernel/records/use-selection';
import { MailWarning } from '../MailWarning';
import { ActionsMenu } from '../actions/ActionsMenu';
import { useActions } from '../actions/use-actions';
import { useInvitationsOptionsQuery } from '../api';
import { BULK_ACTIONS, type Invitation } from '../contract';
import { INVITE_PATH } from '../person';
import { mayDoInBulk } from '../possible-actions';
import { BulkActions } from './BulkActions';
import { COLUMNS } from './Columns';
import { ListActions } from './ListActions';
import { ResendExpired } from './ResendExpired';
import { useFilterFields } from './use-filter-fields';
import { useListQuery } from './use-list-query';
import { useLiveList } from './use-live-list';

const NONE: Invitation[] = [];

/** Ticking rows is offered to those only who can do something with them. */
const canTick = (allowed: Allowed): boolean => BULK_ACTIONS.some((action) => mayDoInBulk(action, allowed));

const List = () => {
  const t = useTranslate();
  const { allowed } = useAllowed();
  const { query, filter, filters, setFilter, clear, isNarrowed } = useListQuery();
  const list = useLiveList(query);
  const { data: options } = useInvitationsOptionsQuery(undefined);
  const fields = useFilterFields(options);
  const total = list.data?.meta.pagination.total;
  const selection = useSelection(list.data?.data ?? NONE);
  const { run, dialogs } = useActions();
  const jobs = useShownJobs(BULK_KINDS);
  const bulk = { allowed, expiry: options?.expiry, filter, total: total ?? 0, onStarted: jobs.add };
  const ticks = {
    selection,
    label: ({ email }: { email: string }) => t('list.select', { email }),
    allLabel: t('list.selectAll'),
  };

  return (
    <ListScreen
      title={t('list.title')}
      subtitle={total === undefined ? t('list.subtitle') : t('list.count', { count: total })}
      isLoading={list.isLoading}
      action={<ListActions allowed={allowed} filter={filter} />}
      search={{ value: query._q, label: t('list.search'), placeholder: t('list.searchPlaceholder') }}
      filters={{ fields, values: filters, onChange: setFilter, onClear: clear }}
    >
      {options && <MailWarning mail={options.mail} />}
      {jobs.ids.map((id) => (
        <JobPanel key={id} id={id} onClose={() => jobs.close(id)} />
      ))}
      <ResendExpired {...bulk} />
      <RecordList
        query={list}
        columns={COLUMNS}
        loadingText={t('list.loading')}
        actions={(invitation) => <ActionsMenu invitation={invitation} allowed={allowed} run={run} />}
        ticks={canTick(allowed) ? ticks : undefined}
        empty={{
          text: t(allowed.create ? 'list.empty' : 'list.emptyReadOnly'),
          nothingFound: t('list.nothingFound'),
          isNarrowed,
          onClear: clear,
          clearLabel: t('filter.clear'),
          action: allowed.create && (
            <LinkButton tag={Link} to={INVITE_PATH} startIcon={<Plus />}>
              {t('action.invite')}
            </LinkButton>
          ),
        }}
        footer={<BulkActions {...bulk} selection={selection} />}
      />
      {dialogs}
    </ListScreen>
  );
};

/** All invitations, for admins who may read them. */
export const ListPage = () => (
  <Page.Protect permissions={PERMISSIONS.read}>
    <List />
  </Page.Protect>
);
