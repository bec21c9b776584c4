import { createHash } from 'node:crypto';

/** A group, without its people. */
export interface GroupRecord {
  id: number;
  documentId: string;
  name: string;
  description: string | null;
  /** Null for a group of the whole site. */
  account: { id: number; documentId: string; name: string; slug: string } | null;
}

/** Two names that a person would take for the same are one, within an account or within the whole site. */
export const nameKeyOf = (name: string, accountId: number | null): string =>
  createHash('sha256')
    .update(`${accountId ?? ''}:${name.trim().normalize('NFKC').toLowerCase()}`)
    .digest('hex');

/** Of a user's groups those that belong to their membership in an account: the account's own, and the whole site's. */
export const groupsOfMember = (groups: readonly GroupRecord[], accountId: number): GroupRecord[] =>
  groups.filter(({ account }) => account === null || account.id === accountId);
