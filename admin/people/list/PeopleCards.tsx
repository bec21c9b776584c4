import { Box, Flex } from '@strapi/design-system';
import { LastLoginText } from '../../accounts/LastLoginText';
import { GroupsText } from '../../accounts/members/GroupsText';
import { AccountList } from '../AccountList';
import { PersonStateBadge } from '../PersonStateBadge';
import type { PeopleTableProps } from './PeopleTable';
import { PersonMenu } from './PersonMenu';
import { PersonName } from './PersonName';

/** The list on a narrow screen. */
export const PeopleCards = ({ people, run }: PeopleTableProps) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
    {people.map((person) => (
      <Flex
        key={person.documentId}
        tag="li"
        alignItems="flex-start"
        gap={3}
        background="neutral0"
        hasRadius
        shadow="tableShadow"
        padding={4}
      >
        <Flex direction="column" alignItems="flex-start" gap={3} grow={1} minWidth={0}>
          <PersonName person={person} />
          <PersonStateBadge state={person.state} />
          {person.accounts.length > 0 && <AccountList accounts={person.accounts} />}
          {person.groups.length > 0 && <GroupsText groups={person.groups} />}
          {person.kind === 'user' && <LastLoginText lastLogin={person.lastLogin} />}
        </Flex>
        <Box shrink={0}>
          <PersonMenu person={person} run={run} />
        </Box>
      </Flex>
    ))}
  </Flex>
);
