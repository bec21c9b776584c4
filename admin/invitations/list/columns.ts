import type { MessageId } from '../../kernel/messages';

interface Column {
  /** What the URL and the server call it, where it can be sorted by. */
  name: string;
  label: MessageId;
  sortable: boolean;
}

export const COLUMNS: Column[] = [
  { name: 'email', label: 'column.person', sortable: true },
  { name: 'status', label: 'column.status', sortable: false },
  { name: 'delivery', label: 'column.delivery', sortable: false },
  { name: 'access', label: 'column.access', sortable: false },
  { name: 'sentAt', label: 'column.sentAt', sortable: true },
  { name: 'expiresAt', label: 'column.expiresAt', sortable: true },
];
