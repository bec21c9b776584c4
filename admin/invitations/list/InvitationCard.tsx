import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useTranslate } from '../../kernel/messages';
import { AccountText } from '../AccountText';
import { DeliveryText } from '../DeliveryText';
import { StateCell } from '../StateCell';
import { ActionsMenu } from '../actions/ActionsMenu';
import type { InvitationRowProps } from './InvitationRow';
import { PersonCell } from './PersonCell';

/** An invitation where there is no room for a table. */
export const InvitationCard = (props: InvitationRowProps) => {
  const { invitation, allowed, isSelectable, isSelected, onToggle, run } = props;
  const t = useTranslate();
  const { email, status, delivery, account, expiresAt } = invitation;
  const isOpen = status === 'pending' || status === 'expired';

  return (
    <Flex
      tag="li"
      alignItems="flex-start"
      gap={3}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={4}
    >
      {isSelectable && (
        <Checkbox aria-label={t('list.select', { email })} checked={isSelected} onCheckedChange={onToggle} />
      )}
      <Flex direction="column" alignItems="flex-start" gap={3} grow={1} minWidth={0}>
        <PersonCell invitation={invitation} />
        {account && <AccountText account={account} />}
        <StateCell invitation={invitation} />
        <DeliveryText delivery={delivery} />
        {isOpen && (
          <Typography variant="pi" textColor="neutral600">
            {t('column.expiresAt')} <RelativeTime at={expiresAt} />
          </Typography>
        )}
      </Flex>
      <Box shrink={0}>
        <ActionsMenu invitation={invitation} allowed={allowed} run={run} />
      </Box>
    </Flex>
  );
};
