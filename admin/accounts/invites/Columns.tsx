import { InviterText } from '../../invitations/InviterText';
import type { Invitation } from '../../invitations/contract';
import { PersonCell } from '../../invitations/list/PersonCell';
import type { Column } from '../../kernel/records/column';
import { PermissionsText } from '../PermissionsText';
import { SentText } from './SentText';

/** What is shown of each pending invitation. */
export const COLUMNS: Column<Invitation>[] = [
  { name: 'person', label: 'column.person', cell: (invitation) => <PersonCell invitation={invitation} /> },
  { name: 'sentAt', label: 'column.sentAt', cell: (invitation) => <SentText invitation={invitation} /> },
  {
    name: 'permissions',
    label: 'field.permissions',
    maxWidth: '24rem',
    cell: ({ permissions }) => <PermissionsText permissions={permissions} />,
  },
  {
    name: 'invitedBy',
    label: 'column.invitedBy',
    cell: ({ invitedBy }) => <InviterText inviter={invitedBy} />,
    card: null,
  },
];
