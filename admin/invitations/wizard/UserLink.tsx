import { Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { useTranslate } from '../../kernel/messages';
import type { EmailCheck } from '../contract';
import { userPath } from '../person';

/** To the user whom an address belongs to. */
export const UserLink = ({ check: { email, user } }: { check: EmailCheck }) => {
  const t = useTranslate();

  return (
    user && (
      <Link tag={RouterLink} to={userPath(user.documentId)}>
        {t('check.user.link', { name: user.username ?? email })}
      </Link>
    )
  );
};
