import { Typography } from '@strapi/design-system';
import { Time } from '../../kernel/Time';
import type { Column } from '../../kernel/records/column';
import type { SignUpUse } from '../contract';
import { UserCell } from '../../people/UserCell';

/** What is shown of each who came. */
export const USE_COLUMNS: Column<SignUpUse>[] = [
  {
    name: 'user',
    label: 'column.person',
    minWidth: '18rem',
    cell: ({ user, email }) => <UserCell user={user} email={email} />,
  },
  { name: 'usedAt', label: 'links.usedAt', cell: ({ usedAt }) => <Time at={usedAt} /> },
  { name: 'ip', label: 'people.ip', cell: ({ ip }) => <Typography>{ip ?? '–'}</Typography> },
];
