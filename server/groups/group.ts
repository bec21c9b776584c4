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
