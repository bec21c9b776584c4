import { Typography } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';
import type { Account } from './contract';

/** Whose account it is. */
export const OwnerText = ({ owner }: { owner: Account['owner'] }) => {
  const t = useTranslate();
  if (!owner) return <Typography textColor="neutral600">{t('accounts.noOwner')}</Typography>;

  return (
    <Typography title={owner.user.email} style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
      {owner.user.username}
    </Typography>
  );
};
