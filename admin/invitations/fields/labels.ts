import type { MessageId } from '../../kernel/messages';

/** What the fields of an invitation are called. */
export const FIELD_LABELS = {
  email: 'field.email',
  firstName: 'field.firstName',
  lastName: 'field.lastName',
  phone: 'field.phone',
  countryCode: 'field.countryCode',
  role: 'field.role',
  account: 'field.account',
  groups: 'field.groups',
  permissions: 'field.permissions',
  message: 'field.message',
  locale: 'field.locale',
} as const satisfies Record<string, MessageId>;
