import { Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';
import { AccountList } from '../people/AccountList';
import type { PersonMembership } from '../people/contract';

/** The accounts that the user is in. */
export const UserAccounts = ({ memberships }: { memberships: PersonMembership[] }) => {
  const t = useTranslate();
  const accounts = memberships.map(({ account, owner }) => ({ ...account, owner }));

  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral600">
        {t('people.accounts')}
      </Typography>
      {accounts.length > 0 ? (
        <AccountList accounts={accounts} />
      ) : (
        <Typography textColor="neutral600">{t('people.noMemberships')}</Typography>
      )}
    </Flex>
  );
};
