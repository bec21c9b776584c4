import { Banner } from '../../kernel/Banner';
import { useTranslate } from '../../kernel/messages';
import type { EmailCheck } from '../contract';
import { InvitationLink } from './InvitationLink';
import { UserLink } from './UserLink';

interface AccountNoticeProps {
  check: EmailCheck | undefined;
  /** The chosen account, or an empty text */
  account: string;
}

/** Says at once where the person is in the chosen account already, or has a user and can only be invited into one. */
export const AccountNotice = ({ check, account }: AccountNoticeProps) => {
  const t = useTranslate();
  if (!check) return null;

  const { status } = check;
  if (status === 'member') {
    return <Banner variant="warning" title={t('check.member')} action={<UserLink check={check} />} />;
  }
  if (status === 'invited') {
    return (
      <Banner
        variant="warning"
        title={t(account ? 'check.invitedToAccount' : 'check.invited')}
        action={<InvitationLink check={check} />}
      />
    );
  }
  if (status !== 'user') return null;
  return account ? (
    <Banner variant="info" title={t('check.userJoins')} />
  ) : (
    <Banner variant="warning" title={t('field.account.requiredForUser')} />
  );
};
