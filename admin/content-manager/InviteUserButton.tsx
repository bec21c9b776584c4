import { LinkButton } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import { Link, useParams } from 'react-router-dom';
import { INVITE_PATH } from '../invitations/person';
import { useTranslate } from '../kernel/messages';
import { useAllowed } from '../kernel/permissions';
import { USER_MODEL } from './users';

/** Above the list of the site's users, for admins who may invite; above no other list. */
export const InviteUserButton = () => {
  const t = useTranslate();
  const { slug } = useParams();
  const { allowed } = useAllowed();
  if (slug !== USER_MODEL || !allowed.create) return null;

  return (
    <LinkButton tag={Link} to={INVITE_PATH} variant="secondary" size="S" startIcon={<Mail />}>
      {t('user.invite')}
    </LinkButton>
  );
};
