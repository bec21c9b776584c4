import { Flex } from '@strapi/design-system';
import { AccountText } from '../../invitations/AccountText';
import { RoleText } from '../../invitations/RoleText';
import { Time } from '../../kernel/Time';
import { NameCell } from '../../kernel/records/NameCell';
import type { Column } from '../../kernel/records/column';
import { LinkStateBadge } from '../LinkStateBadge';
import { UsesText } from '../UsesText';
import type { SignUpLink } from '../contract';
import { linkPath } from '../paths';

/** What the list shows of each sign-up link. */
export const COLUMNS: Column<SignUpLink>[] = [
  {
    name: 'name',
    label: 'links.name',
    sortable: true,
    minWidth: '16rem',
    cell: ({ documentId, name, domains }) => (
      <NameCell to={linkPath(documentId)} name={name} detail={domains.join(', ')} />
    ),
  },
  { name: 'state', label: 'column.status', cell: (link) => <LinkStateBadge link={link} /> },
  { name: 'uses', label: 'links.uses', sortable: true, cell: (link) => <UsesText link={link} /> },
  {
    name: 'access',
    label: 'column.access',
    minWidth: '12rem',
    maxWidth: '24rem',
    cell: ({ account, role }) => (
      <Flex direction="column" alignItems="flex-start">
        {account && <AccountText account={account} />}
        <RoleText role={role} />
      </Flex>
    ),
  },
  {
    name: 'expiresAt',
    label: 'column.expiresAt',
    sortable: true,
    cell: ({ expiresAt }) => <Time at={expiresAt} />,
  },
];
