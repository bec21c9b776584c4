import type { Column } from '../../kernel/records/column';
import { LastLoginText } from '../LastLoginText';
import { PermissionsText } from '../PermissionsText';
import type { Membership } from '../contract';
import { GroupsText } from './GroupsText';
import { MemberName } from './MemberName';
import { MemberState } from './MemberState';

/** What is shown of each member. */
export const COLUMNS: Column<Membership>[] = [
  {
    name: 'user',
    label: 'members.column.user',
    cell: (membership) => <MemberName membership={membership} />,
  },
  { name: 'state', label: 'column.status', cell: ({ state }) => <MemberState state={state} /> },
  {
    name: 'permissions',
    label: 'field.permissions',
    maxWidth: '24rem',
    cell: ({ owner, permissions }) => <PermissionsText permissions={owner ? 'all' : permissions} />,
  },
  {
    name: 'groups',
    label: 'field.groups',
    maxWidth: '20rem',
    cell: ({ groups }) => <GroupsText groups={groups} />,
    card: ({ groups }) => groups.length > 0 && <GroupsText groups={groups} />,
  },
  {
    name: 'lastLogin',
    label: 'members.column.lastLogin',
    cell: ({ lastLogin }) => <LastLoginText lastLogin={lastLogin} />,
  },
];
