import { Box, Flex } from '@strapi/design-system';
import { LastLoginText } from '../LastLoginText';
import { PermissionsText } from '../PermissionsText';
import { GroupsText } from './GroupsText';
import { MemberMenu } from './MemberMenu';
import { MemberName } from './MemberName';
import { MemberState } from './MemberState';
import type { MemberTableProps } from './MemberTable';

/** The members on a narrow screen. */
export const MemberCards = ({ members, run }: MemberTableProps) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
    {members.map((membership) => (
      <Flex
        key={membership.documentId}
        tag="li"
        alignItems="flex-start"
        gap={3}
        background="neutral0"
        hasRadius
        shadow="tableShadow"
        padding={4}
      >
        <Flex direction="column" alignItems="flex-start" gap={3} grow={1} minWidth={0}>
          <MemberName membership={membership} />
          <MemberState state={membership.state} />
          <PermissionsText permissions={membership.owner ? 'all' : membership.permissions} />
          {membership.groups.length > 0 && <GroupsText groups={membership.groups} />}
          <LastLoginText lastLogin={membership.lastLogin} />
        </Flex>
        <Box shrink={0}>
          <MemberMenu membership={membership} run={run} />
        </Box>
      </Flex>
    ))}
  </Flex>
);
