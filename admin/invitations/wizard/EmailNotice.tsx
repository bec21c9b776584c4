import { Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { Banner } from '../../kernel/Banner';
import { useTranslate } from '../../kernel/messages';
import type { EmailCheck } from '../contract';
import { invitationPath, userPath } from '../person';

/** Says at once why an address cannot be invited, and leads to what is there already. */
export const EmailNotice = ({ check }: { check: EmailCheck | undefined }) => {
  const t = useTranslate();
  if (!check || check.status === 'free') return null;

  const { status, invitation, user } = check;
  if (status === 'invited') {
    return (
      <Banner
        variant="warning"
        title={t('check.invited')}
        action={
          invitation && (
            <Link tag={RouterLink} to={invitationPath(invitation.documentId)}>
              {t('check.invited.link')}
            </Link>
          )
        }
      />
    );
  }
  if (status === 'user') {
    return (
      <Banner
        variant="warning"
        title={t('check.user')}
        action={
          user && (
            <Link tag={RouterLink} to={userPath(user.documentId)}>
              {t('check.user.link', { name: user.username ?? check.email })}
            </Link>
          )
        }
      />
    );
  }
  return (
    <Banner
      variant="warning"
      title={t(status === 'invalid' ? 'field.email.invalid' : 'check.blockedDomain')}
    />
  );
};
