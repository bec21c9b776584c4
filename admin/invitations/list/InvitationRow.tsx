import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useTranslate } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import { AccountText } from '../AccountText';
import { DeliveryText } from '../DeliveryText';
import { RoleText } from '../RoleText';
import { StateCell } from '../StateCell';
import { ActionsMenu } from '../actions/ActionsMenu';
import type { RunAction } from '../actions/use-actions';
import type { Invitation } from '../contract';
import { PersonCell } from './PersonCell';
import { SentCell } from './SentCell';

export interface InvitationRowProps {
  invitation: Invitation;
  allowed: Allowed;
  isSelectable: boolean;
  isSelected: boolean;
  onToggle: () => void;
  run: RunAction;
}

/** An invitation as a row of the table. */
export const InvitationRow = (props: InvitationRowProps) => {
  const { invitation, allowed, isSelectable, isSelected, onToggle, run } = props;
  const t = useTranslate();
  const { email, status, delivery, account, role, expiresAt } = invitation;
  const isOpen = status === 'pending' || status === 'expired';

  return (
    <Table.Row>
      {isSelectable && (
        <Table.Cell>
          <Checkbox
            aria-label={t('list.select', { email })}
            checked={isSelected}
            onCheckedChange={onToggle}
          />
        </Table.Cell>
      )}
      <Table.Cell>
        <Box minWidth="20rem">
          <PersonCell invitation={invitation} />
        </Box>
      </Table.Cell>
      <Table.Cell>
        <StateCell invitation={invitation} />
      </Table.Cell>
      <Table.Cell>
        <Box maxWidth="22rem">
          <DeliveryText delivery={delivery} />
        </Box>
      </Table.Cell>
      <Table.Cell>
        <Flex direction="column" alignItems="flex-start" minWidth="12rem" maxWidth="20rem">
          {account && <AccountText account={account} />}
          <RoleText role={role} />
        </Flex>
      </Table.Cell>
      <Table.Cell>
        <SentCell invitation={invitation} />
      </Table.Cell>
      <Table.Cell>
        <Typography>{isOpen ? <RelativeTime at={expiresAt} /> : '–'}</Typography>
      </Table.Cell>
      <Table.Cell>
        <ActionsMenu invitation={invitation} allowed={allowed} run={run} />
      </Table.Cell>
    </Table.Row>
  );
};
