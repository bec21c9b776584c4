import { Page, useIsMobile } from '@strapi/strapi/admin';
import { EmptyState } from '../../kernel/EmptyState';
import { ListBody } from '../../kernel/ListBody';
import { useTranslate } from '../../kernel/messages';
import { PERMISSIONS } from '../../kernel/permissions';
import { useActions } from '../../invitations/actions/use-actions';
import { useLiveList } from '../../invitations/list/use-live-list';
import type { Account } from '../contract';
import { useTabQuery } from '../detail/use-tab-query';
import { InviteCards } from './InviteCards';
import { InviteTable } from './InviteTable';

interface InvitesTabProps {
  account: Account;
}

const Invites = ({ account }: InvitesTabProps) => {
  const t = useTranslate();
  const isMobile = useIsMobile();
  const { query, clear, isNarrowed } = useTabQuery();
  const { data, error, isLoading, refetch } = useLiveList({
    ...query,
    account: account.documentId,
    status: 'pending',
    sort: 'createdAt:desc',
  });
  const { run, dialogs } = useActions();
  const invitations = data?.data ?? [];
  const Rows = isMobile && !isLoading ? InviteCards : InviteTable;

  return (
    <>
      <ListBody
        error={error}
        onRetry={() => void refetch()}
        isEmpty={!isLoading && invitations.length === 0}
        empty={
          <EmptyState
            text={t('invites.empty')}
            nothingFound={t('list.nothingFound')}
            isNarrowed={isNarrowed}
            onClear={clear}
          />
        }
        pagination={data?.meta.pagination}
      >
        <Rows invitations={invitations} isLoading={isLoading} run={run} />
      </ListBody>
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
