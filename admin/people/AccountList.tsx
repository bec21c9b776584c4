import { Badge, Flex, Typography } from '@strapi/design-system';
import { AccountText } from '../invitations/AccountText';
import { useTranslate } from '../kernel/messages';
import type { PersonAccount } from './contract';

/** The accounts that somebody is in or invited into, and which of them are theirs. */
export const AccountList = ({ accounts }: { accounts: PersonAccount[] }) => {
  const t = useTranslate();
  if (accounts.length === 0) return <Typography textColor="neutral600">–</Typography>;

  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {accounts.map((account) => (
        <Flex key={account.documentId} gap={2} wrap="wrap">
          <AccountText account={account} />
          {account.owner && (
            <Badge variant="primary" size="S">
              {t('members.owner')}
            </Badge>
          )}
        </Flex>
      ))}
    </Flex>
  );
};
