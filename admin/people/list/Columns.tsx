import { Typography } from '@strapi/design-system';
import { LastLoginText } from '../../accounts/LastLoginText';
import { GroupsText } from '../../accounts/members/GroupsText';
import { fullName } from '../../invitations/person';
import { NameCell } from '../../kernel/records/NameCell';
import type { Column } from '../../kernel/records/column';
import { AccountList } from '../AccountList';
import { PersonStateBadge } from '../PersonStateBadge';
import type { Person } from '../contract';
import { pathOf } from '../paths';

/** What the list shows of each person. */
export const COLUMNS: Column<Person>[] = [
  {
    name: 'email',
    label: 'column.person',
    minWidth: '20rem',
    cell: (person) => (
      <NameCell to={pathOf(person)} name={person.email} detail={fullName(person) ?? person.username} />
    ),
  },
  { name: 'state', label: 'column.status', cell: ({ state }) => <PersonStateBadge state={state} /> },
  {
    name: 'accounts',
    label: 'people.accounts',
    minWidth: '14rem',
    cell: ({ accounts }) => <AccountList accounts={accounts} />,
    card: ({ accounts }) => accounts.length > 0 && <AccountList accounts={accounts} />,
  },
  {
    name: 'groups',
    label: 'field.groups',
    minWidth: '12rem',
    maxWidth: '20rem',
    cell: ({ groups }) => <GroupsText groups={groups} />,
    card: ({ groups }) => groups.length > 0 && <GroupsText groups={groups} />,
  },
  {
    name: 'lastLogin',
    label: 'members.column.lastLogin',
    cell: ({ kind, lastLogin }) =>
      kind === 'user' ? (
        <LastLoginText lastLogin={lastLogin} />
      ) : (
        <Typography textColor="neutral600">–</Typography>
      ),
    card: ({ kind, lastLogin }) => kind === 'user' && <LastLoginText lastLogin={lastLogin} />,
  },
];
