import type { Invitation } from '../invitations/contract';
import { RelativeTime } from '../kernel/RelativeTime';
import { useTranslate } from '../kernel/messages';

/** Into what somebody is invited, and until when. */
export const PendingText = ({ invitation: { account, expiresAt } }: { invitation: Invitation }) => {
  const t = useTranslate();

  return (
    <>
      {account && `${t('people.invitedInto', { account: account.name })} `}
      {t('banner.pending.body')} <RelativeTime at={expiresAt} />
    </>
  );
};
