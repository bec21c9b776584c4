import type { MessageId } from '../../kernel/messages';

export const COLUMNS: { name: string; label: MessageId }[] = [
  { name: 'user', label: 'members.column.user' },
  { name: 'state', label: 'column.status' },
  { name: 'permissions', label: 'field.permissions' },
  { name: 'groups', label: 'field.groups' },
  { name: 'lastLogin', label: 'members.column.lastLogin' },
];
