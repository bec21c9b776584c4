import { Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { useTranslate } from '../../kernel/messages';
import type { EmailCheck } from '../contract';
import { invitationPath } from '../person';

/** To the invitation that is pending for an address. */
export const InvitationLink = ({ check: { invitation } }: { check: EmailCheck }) => {
  const t = useTranslate();

  return (
    invitation && (
      <Link tag={RouterLink} to={invitationPath(invitation.documentId)}>
        {t('check.invited.link')}
      </Link>
    )
  );
};
