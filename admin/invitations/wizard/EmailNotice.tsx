import { Banner } from '../../kernel/Banner';
import { useTranslate } from '../../kernel/messages';
import type { EmailCheck, Options } from '../contract';
import { InvitationLink } from './InvitationLink';
import { SuppressedNotice } from './SuppressedNotice';
import { UserLink } from './UserLink';
import { isAddressRefused } from './address-check';

interface EmailNoticeProps {
  check: EmailCheck | undefined;
  options: Options;
}

/** Says at once what is known of an address, and leads to what is there already. */
export const EmailNotice = ({ check, options }: EmailNoticeProps) => {
  const t = useTranslate();
  if (!check || check.status === 'free') return null;

  const { status } = check;
  const isRefused = isAddressRefused(check, options);
  if (status === 'invited') {
    return (
      <Banner
        variant={isRefused ? 'warning' : 'info'}
        title={t('check.invited')}
        action={<InvitationLink check={check} />}
      >
        {!isRefused && t('check.intoAccount')}
      </Banner>
    );
  }
  if (status === 'user' || status === 'member') {
    return (
      <Banner
        variant={isRefused ? 'warning' : 'info'}
        title={t('check.user')}
        action={<UserLink check={check} />}
      >
        {!isRefused && t('check.intoAccount')}
      </Banner>
    );
  }
  if (status === 'suppressed') return <SuppressedNotice />;
  return (
    <Banner
      variant="warning"
      title={t(status === 'invalid' ? 'field.email.invalid' : 'check.blockedDomain')}
    />
  );
};
