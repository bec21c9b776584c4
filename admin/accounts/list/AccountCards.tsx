import { Box, Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import { SeatsText } from '../SeatsText';
import { AccountMenu } from './AccountMenu';
import { AccountNameCell } from './AccountNameCell';
import type { AccountTableProps } from './AccountTable';

/** The list on a narrow screen. */
export const AccountCards = ({ accounts, onDelete }: AccountTableProps) => {
  const t = useTranslate();

  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {accounts.map((account) => {
        const { documentId, owner, seats, memberCount, pendingCount } = account;
        return (
          <Flex
            key={documentId}
            tag="li"
            alignItems="flex-start"
            gap={3}
            background="neutral0"
            hasRadius
            shadow="tableShadow"
            padding={4}
          >
            <Flex direction="column" alignItems="flex-start" gap={2} grow={1} minWidth={0}>
              <AccountNameCell account={account} />
              <SeatsText seats={seats} />
              <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                {owner ? t('accounts.ownedBy', { name: owner.user.username }) : t('accounts.noOwner')}
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                {t('accounts.people', { members: memberCount, pending: pendingCount })}
              </Typography>
            </Flex>
            <Box shrink={0}>
              <AccountMenu account={account} onDelete={onDelete} />
            </Box>
          </Flex>
        );
      })}
    </Flex>
  );
};
