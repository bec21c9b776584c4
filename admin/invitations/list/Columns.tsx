import { Flex } from '@strapi/design-system';
import type { Column } from '../../kernel/records/column';
import { AccountText } from '../AccountText';
import { DeliveryText } from '../DeliveryText';
import { RoleText } from '../RoleText';
import { StateCell } from '../StateCell';
import type { Invitation } from '../contract';
import { ExpiryCell, ExpiryText } from './ExpiryCell';
import { PersonCell } from './PersonCell';
import { SentCell } from './SentCell';

/** What the list shows of each invitation. */
export const COLUMNS: Column<Invitation>[] = [
  {
    name: 'email',
    label: 'column.person',
    sortable: true,
    minWidth: '17rem',
    cell: (invitation) => <PersonCell invitation={invitation} />,
  },
  { name: 'status', label: 'column.status', cell: (invitation) => <StateCell invitation={invitation} /> },
  {
    name: 'delivery',
    label: 'column.delivery',
    minWidth: '8rem',
    maxWidth: '22rem',
    cell: ({ delivery }) => <DeliveryText delivery={delivery} />,
  },
  {
    name: 'access',
    label: 'column.access',
    minWidth: '11rem',
    maxWidth: '20rem',
    cell: ({ account, role }) => (
      <Flex direction="column" alignItems="flex-start">
        {account && <AccountText account={account} />}
        <RoleText role={role} />
      </Flex>
    ),
    card: ({ account }) => account && <AccountText account={account} />,
  },
  {
    name: 'sentAt',
    label: 'column.sentAt',
    sortable: true,
    cell: (invitation) => <SentCell invitation={invitation} />,
    card: null,
  },
  {
    name: 'expiresAt',
    label: 'column.expiresAt',
    sortable: true,
    cell: (invitation) => <ExpiryCell invitation={invitation} />,
    card: (invitation) => <ExpiryText invitation={invitation} />,
  },
];
