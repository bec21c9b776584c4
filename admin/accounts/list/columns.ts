import type { MessageId } from '../../kernel/messages';

interface Column {
  /** What the URL and the server call it, where it can be sorted by. */
  name: string;
  label: MessageId;
  sortable: boolean;
}

export const COLUMNS: Column[] = [
  { name: 'name', label: 'accounts.column.name', sortable: true },
  { name: 'owner', label: 'accounts.column.owner', sortable: false },
  { name: 'seats', label: 'accounts.column.seats', sortable: false },
  { name: 'memberCount', label: 'accounts.column.members', sortable: false },
  { name: 'pendingCount', label: 'accounts.column.pending', sortable: false },
  { name: 'createdAt', label: 'accounts.column.createdAt', sortable: true },
];
