import { Typography } from '@strapi/design-system';
import { RelativeTime } from '../../kernel/RelativeTime';
import { Time } from '../../kernel/Time';
import { useTranslate } from '../../kernel/messages';
import type { Invitation } from '../contract';

const expiryOf = ({ status, expiresAt }: Invitation): string | null =>
  status === 'pending' || status === 'expired' ? expiresAt : null;

/** When the link stops working, or stopped; ended invitations have none. */
export const ExpiryCell = ({ invitation }: { invitation: Invitation }) => <Time at={expiryOf(invitation)} />;

/** The same in a sentence. */
export const ExpiryText = ({ invitation }: { invitation: Invitation }) => {
  const t = useTranslate();
  const at = expiryOf(invitation);
  if (!at) return null;

  return (
    <Typography variant="pi" textColor="neutral600">
      {t('column.expiresAt')} <RelativeTime at={at} />
    </Typography>
  );
};
