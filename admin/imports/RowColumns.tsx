import { Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { invitationPath } from '../invitations/person';
import type { Column } from '../kernel/records/column';
import { WRAPPED } from '../kernel/records/NameCell';
import { OutcomeBadge } from './OutcomeBadge';
import type { ImportRow } from './contract';

/** A row of a file is known by its line. */
export type ListedRow = ImportRow & { documentId: string };

/** What the table shows of each row of the file. */
export const ROW_COLUMNS: Column<ListedRow>[] = [
  {
    name: 'line',
    label: 'imports.column.line',
    maxWidth: '8rem',
    cell: ({ line }) => <Typography textColor="neutral600">{line}</Typography>,
  },
  {
    name: 'email',
    label: 'imports.column.email',
    minWidth: '17rem',
    maxWidth: '28rem',
    cell: ({ email, invitation }) =>
      invitation ? (
        <Link tag={RouterLink} to={invitationPath(invitation)}>
          <span style={WRAPPED}>{email}</span>
        </Link>
      ) : (
        <Typography style={WRAPPED}>{email ?? '–'}</Typography>
      ),
  },
  {
    name: 'outcome',
    label: 'imports.column.outcome',
    cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
  },
  {
    name: 'message',
    label: 'imports.column.message',
    minWidth: '20rem',
    cell: ({ message }) => <Typography style={WRAPPED}>{message ?? '–'}</Typography>,
    card: ({ message }) => message && <Typography style={WRAPPED}>{message}</Typography>,
  },
];
