import type { MessageId } from '../../kernel/messages';

export const COLUMNS: { name: string; label: MessageId }[] = [
  { name: 'email', label: 'column.person' },
  { name: 'state', label: 'column.status' },
  { name: 'accounts', label: 'people.accounts' },
  { name: 'groups', label: 'field.groups' },
  { name: 'lastLogin', label: 'members.column.lastLogin' },
];
