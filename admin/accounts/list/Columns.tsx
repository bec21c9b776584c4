import { Typography } from '@strapi/design-system';
import { Time } from '../../kernel/Time';
import { NameCell } from '../../kernel/records/NameCell';
import type { Column } from '../../kernel/records/column';
import { OwnerText } from '../OwnerText';
import { SeatsText } from '../SeatsText';
import type { Account } from '../contract';
import { accountPath } from '../paths';
import { OwnedByText, PeopleText } from './CardTexts';

/** What the list shows of each account. */
export const COLUMNS: Column<Account>[] = [
  {
    name: 'name',
    label: 'accounts.column.name',
    sortable: true,
    cell: ({ documentId, name, slug }) => <NameCell to={accountPath(documentId)} name={name} detail={slug} />,
  },
  {
    name: 'owner',
    label: 'accounts.column.owner',
    cell: ({ owner }) => <OwnerText owner={owner} />,
    card: ({ owner }) => <OwnedByText owner={owner} />,
  },
  { name: 'seats', label: 'accounts.column.seats', cell: ({ seats }) => <SeatsText seats={seats} /> },
  {
    name: 'memberCount',
    label: 'accounts.column.members',
    cell: ({ memberCount }) => <Typography>{memberCount}</Typography>,
    card: (account) => <PeopleText account={account} />,
  },
  {
    name: 'pendingCount',
    label: 'accounts.column.pending',
    cell: ({ pendingCount }) => <Typography>{pendingCount}</Typography>,
    card: null,
  },
  {
    name: 'createdAt',
    label: 'accounts.column.createdAt',
    sortable: true,
    cell: ({ createdAt }) => <Time at={createdAt} />,
    card: null,
  },
];
