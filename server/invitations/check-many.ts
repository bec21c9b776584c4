import { freeSeats } from '../accounts/account';
import type { AccountRecord } from '../accounts/service';
import type { PluginError } from '../kernel/errors';

import type { Context } from './context';
import { prepare, type Draft, type Inviter } from './draft';
import { findHolders, refusalOf } from './holders';

/** What would become of one body of the create route. */
export interface RowCheck {
  /** What a create would answer; null where nothing stands in the way. */
  error: PluginError | null;
  /** Of a row that is right by itself. */
  address: { typed: string; key: string } | null;
  accountId: number | null;
  /** There is a user with this address. */
  hasUser: boolean;
}

export interface ManyChecked {
  rows: RowCheck[];
  /** Account → how many seats are free now; those without a limit are left out. */
  freeSeats: ReadonlyMap<number, number>;
}

const accountsOf = (drafts: readonly Draft[]): Map<number, AccountRecord> =>
  new Map(drafts.flatMap(({ access: { account } }) => (account ? [[account.id, account]] : [])));

/**
 * Says what would become of many rows, with the checks of `createInvitations` and without creating anything. Each is
 * looked at as if it were alone: that two of them want one key, or one seat, is for the caller to see.
 */
export const checkMany = async (
  context: Context,
  inviter: Inviter,
  inputs: readonly unknown[],
): Promise<ManyChecked> => {
  const prepared = await prepare(context, inviter, inputs);
  const drafts = prepared.flatMap((item) => ('draft' in item ? [item.draft] : []));
  const holders = await findHolders(context, drafts, accountsOf(drafts));
  const rows = prepared.map((item): RowCheck => {
    if (!('draft' in item)) {
      return { error: item.error, address: null, accountId: null, hasUser: false };
    }
    const { row, address } = item.draft;
    return {
      error: refusalOf(item.draft, holders),
      address,
      accountId: row.account,
      hasUser: holders.users.has(row.emailKey),
    };
  });
  const free = [...holders.seats].flatMap(([id, seats]): [number, number][] => {
    const left = freeSeats(seats);
    return left === null ? [] : [[id, left]];
  });
  return { rows, freeSeats: new Map(free) };
};
