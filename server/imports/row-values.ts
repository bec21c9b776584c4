import { readCountry } from './country-name';
import type { ImportField, Mapping } from './import';
import { readMailbox } from './mailbox';
import { splitName } from './person-name';

/** What a row says, in the file's own words; null for what it does not say. */
export interface RowValues {
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  countryCode: string | null;
  message: string | null;
  locale: string | null;
  /** A type or a name. */
  role: string | null;
  /** A slug or a name. */
  account: string | null;
  /** Names. */
  groups: readonly string[] | null;
  permissions: 'all' | readonly string[] | null;
}

const listOf = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);

/** Signs that people put between digits are none; 00 is the +. */
const readPhone = (text: string): string => text.replace(/[\s()./\-\u2010-\u2015]/g, '').replace(/^00/, '+');

const readPermissions = (text: string): 'all' | string[] =>
  text.toLowerCase() === 'all' ? 'all' : listOf(text, /[;|,\s]/);

/** `pt_br` is how programs write `pt-BR`. */
const readLocale = (text: string): string => text.replace(/_/g, '-');

/** Puts together what the columns of a row say. */
export const valuesOf = (mapping: Mapping, cells: readonly string[]): RowValues => {
  const read = <T>(field: ImportField, as: (text: string) => T): T | null => {
    const index = mapping.indexOf(field);
    const text = index < 0 ? '' : (cells[index] ?? '').trim();
    return text === '' ? null : as(text);
  };
  const text = (field: ImportField): string | null => read(field, (value) => value);
  const mailbox = read('email', readMailbox);
  const name = read('name', splitName) ?? (mailbox?.name ? splitName(mailbox.name) : null);
  return {
    email: mailbox?.address ?? null,
    firstName: text('firstName') ?? name?.firstName ?? null,
    lastName: text('lastName') ?? name?.lastName ?? null,
    phone: read('phone', readPhone),
    countryCode: read('countryCode', readCountry),
    message: text('message'),
    locale: read('locale', readLocale),
    role: text('role'),
    account: text('account'),
    groups: read('groups', (value) => listOf(value, /[;|]/)),
    permissions: read('permissions', readPermissions),
  };
};
