import { seatLimitReached } from '../accounts/errors';
import type { AccountRecord } from '../accounts/service';

import type { Context } from './context';
import { expireThese } from './expire';
import { stateAt } from './invitation';
import type { InvitationRecord } from './record';

/**
 * Holds accounts until the transaction ends, and writes down which of their invitations are overdue: the clock has
 * released their seats already. To be called first, before anything of the accounts is read.
 */
export const holdAccounts = async (
  context: Context,
  ids: readonly number[],
): Promise<Map<number, AccountRecord>> => {
  if (ids.length === 0) {
    return new Map();
  }
  const held = await context.accounts.hold(ids);
  await expireThese(context, await context.store.overdueOf(ids, context.now()));
  return held;
};

/**
 * Checks that an account, which is held, has room for an invitation that is, or becomes, pending: one that holds a seat
 * already needs no second one, but there must be one that acceptance can take.
 *
 * @throws PluginError `SeatLimitReached` (409)
 */
export const assertSeatOf = async (
  { accounts, store, now }: Context,
  account: AccountRecord,
  { id }: Pick<InvitationRecord, 'id'>,
): Promise<void> => {
  if (account.seats === null) {
    return;
  }
  const current = await store.byId(id);
  const isReserved = current?.account?.id === account.id && stateAt(current, now()) === 'pending';
  if (!isReserved) {
    await accounts.assertSeats(account, 1);
    return;
  }
  const seats = (await accounts.seatsOf([account])).get(account.id);
  if (seats && seats.used >= account.seats) {
    throw seatLimitReached(seats);
  }
};
