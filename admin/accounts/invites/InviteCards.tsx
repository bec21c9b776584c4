import { Flex } from '@strapi/design-system';
import { PersonCell } from '../../invitations/list/PersonCell';
import { PermissionsText } from '../PermissionsText';
import { InviteActions } from './InviteActions';
import type { InviteTableProps } from './InviteTable';
import { SentText } from './SentText';

/** The pending invitations on a narrow screen. */
export const InviteCards = ({ invitations, run }: InviteTableProps) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
    {invitations.map((invitation) => (
      <Flex
        key={invitation.documentId}
        tag="li"
        direction="column"
        alignItems="flex-start"
        gap={3}
        background="neutral0"
        hasRadius
        shadow="tableShadow"
        padding={4}
      >
        <PersonCell invitation={invitation} />
        <SentText invitation={invitation} />
        <PermissionsText permissions={invitation.permissions} />
        <InviteActions invitation={invitation} run={run} />
      </Flex>
    ))}
  </Flex>
);
