import type { PluginError } from '../kernel/errors';

import type { Context } from './context';
import type { ImportOutcome } from './import';
import { refusalOf } from './verdict';

/** What the invitations say of a row, as if it were alone. */
export interface Checked {
  error: PluginError | null;
  address: { typed: string; key: string } | null;
  accountId: number | null;
  hasUser: boolean;
}

/** What would become of a row. */
export interface Verdict {
  outcome: ImportOutcome;
  message: string | null;
  /** Is an invitation to be created? */
  isOpen: boolean;
}

interface Rows {
  importId: number;
  /** The first line of these rows. */
  line: number;
  checked: readonly (Checked | null)[];
  /** Account → seats that are free now. */
  freeSeats: ReadonlyMap<number, number>;
}

const keyOf = (emailKey: string, accountId: number | null): string => `${emailKey}:${accountId ?? ''}`;

const DUPLICATE = 'An earlier row of this file has the same address.';
const NO_SEAT = 'The rows before this one take the last free seats of the account.';
const JOINS = 'This address has a user already, who is invited into the account.';

/**
 * Sees what rows are to each other: the second one of an address, and the one that finds no seat left. What stands
 * earlier in the file is asked of the table, so that it does not matter how many rows there are.
 */
export const createSifter = async ({ store }: Context, { importId, line, checked, freeSeats }: Rows) => {
  const keys = [...new Set(checked.flatMap((row) => (row?.address ? [row.address.key] : [])))];
  const earlier = await store.earlier(importId, keys, line);
  const seen = new Set(earlier.map(({ emailKey, accountId }) => keyOf(emailKey ?? '', accountId)));
  const taken = await store.countOpen(importId, [...freeSeats.keys()], line);

  const takeSeat = (accountId: number | null): boolean => {
    const free = accountId === null ? undefined : freeSeats.get(accountId);
    if (accountId === null || free === undefined) {
      return true;
    }
    const before = taken.get(accountId) ?? 0;
    taken.set(accountId, before + 1);
    return before < free;
  };
  /** Remembers it for the rows that follow. */
  const isRepeated = (emailKey: string, accountId: number | null): boolean => {
    const key = keyOf(emailKey, accountId);
    const isSeen = seen.has(key);
    seen.add(key);
    return isSeen;
  };

  return (input: Record<string, unknown>, row: Checked | null): Verdict => {
    if (!row) {
      throw new Error('A row of an import was not checked.');
    }
    if (row.address && isRepeated(row.address.key, row.accountId)) {
      return { outcome: 'duplicate-in-file', message: DUPLICATE, isOpen: false };
    }
    if (row.error) {
      return { ...refusalOf(row.error, input), isOpen: false };
    }
    if (!takeSeat(row.accountId)) {
      return { outcome: 'over-seats', message: NO_SEAT, isOpen: false };
    }
    return row.hasUser
      ? { outcome: 'existing-user', message: JOINS, isOpen: true }
      : { outcome: 'new', message: null, isOpen: true };
  };
};
