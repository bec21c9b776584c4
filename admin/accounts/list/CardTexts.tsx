import { Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import type { Account } from '../contract';

/** Whose account it is, in a sentence. */
export const OwnedByText = ({ owner }: Pick<Account, 'owner'>) => {
  const t = useTranslate();
  return (
    <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
      {owner ? t('accounts.ownedBy', { name: owner.user.username }) : t('accounts.noOwner')}
    </Typography>
  );
};

/** How many are in the account and invited into it, in a sentence. */
export const PeopleText = ({ account }: { account: Account }) => {
  const t = useTranslate();
  return (
    <Typography variant="pi" textColor="neutral600">
      {t('accounts.people', { members: account.memberCount, pending: account.pendingCount })}
    </Typography>
  );
};
