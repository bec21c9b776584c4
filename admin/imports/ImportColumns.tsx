import { JobStateBadge } from '../jobs/JobStateBadge';
import { InviterText } from '../invitations/InviterText';
import { Time } from '../kernel/Time';
import type { Column } from '../kernel/records/column';
import { CountsText } from './CountsText';
import { FileCell } from './FileCell';
import type { Import } from './contract';

/** What the list shows of each import. */
export const IMPORT_COLUMNS: Column<Import>[] = [
  {
    name: 'fileName',
    label: 'imports.column.file',
    minWidth: '16rem',
    cell: (found) => <FileCell found={found} />,
  },
  { name: 'state', label: 'column.status', cell: ({ state }) => <JobStateBadge state={state} /> },
  { name: 'counts', label: 'imports.column.counts', cell: (found) => <CountsText found={found} /> },
  { name: 'actor', label: 'imports.column.by', cell: ({ actor }) => <InviterText inviter={actor} /> },
  { name: 'createdAt', label: 'imports.column.at', cell: ({ createdAt }) => <Time at={createdAt} /> },
];
