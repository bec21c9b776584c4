import { Typography } from '@strapi/design-system';
import { NameCell } from '../../kernel/records/NameCell';
import type { Column } from '../../kernel/records/column';
import { AccountLink } from '../AccountLink';
import { MemberCount } from '../MemberCount';
import type { Group } from '../contract';
import { groupPath } from '../paths';

/** What the list shows of each group. */
export const COLUMNS: Column<Group>[] = [
  {
    name: 'name',
    label: 'groups.name',
    sortable: true,
    cell: ({ documentId, name, description }) => (
      <NameCell to={groupPath(documentId)} name={name} detail={description} maxWidth="40rem" />
    ),
  },
  { name: 'account', label: 'groups.account', cell: ({ account }) => <AccountLink account={account} /> },
  {
    name: 'memberCount',
    label: 'groups.members',
    cell: ({ memberCount }) => <Typography>{memberCount}</Typography>,
    card: ({ memberCount }) => <MemberCount count={memberCount} />,
  },
];
