import { Page } from '@strapi/strapi/admin';
import { useTranslate } from '../../kernel/messages';
import { PERMISSIONS } from '../../kernel/permissions';
import { RecordList } from '../../kernel/records/RecordList';
import { useActions } from '../../invitations/actions/use-actions';
import { useLiveList } from '../../invitations/list/use-live-list';
import type { Account } from '../contract';
import { useTabQuery } from '../detail/use-tab-query';
import { InviteActions } from './InviteActions';
import { COLUMNS } from './Columns';

interface InvitesTabProps {
  account: Account;
}

const Invites = ({ account }: InvitesTabProps) => {
  const t = useTranslate();
  const { query, clear, isNarrowed } = useTabQuery();
  const list = useLiveList({
    ...query,
    account: account.documentId,
    status: 'pending',
    sort: 'createdAt:desc',
  });
  const { run, dialogs } = useActions();

  return (
    <>
      <RecordList
        query={list}
        columns={COLUMNS}
        loadingText={t('list.loading')}
        actions={(invitation) => <InviteActions invitation={invitation} run={run} />}
        empty={{
          text: t('invites.empty'),
          nothingFound: t('list.nothingFound'),
          isNarrowed,
          onClear: clear,
        }}
      />
      {dialogs}
    </>
  );
};

/** Who is invited into the account and has not answered yet, for admins who may read invitations. */
export const InvitesTab = ({ account }: InvitesTabProps) => (
  <Page.Protect permissions={PERMISSIONS.read}>
    <Invites account={account} />
  </Page.Protect>
);
