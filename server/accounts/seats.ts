import type { AccountRecord, Seats } from './account';
import { freeSeats } from './account';
import type { Context } from './context';
import { seatLimitReached } from './errors';

/** Seats as they are now: account id → seats. */
export const seatsOf = async (
  { memberships, reservations }: Context,
  accounts: readonly AccountRecord[],
): Promise<Map<number, Seats>> => {
  const ids = accounts.map(({ id }) => id);
  const used = await memberships.countByAccount(ids);
  const reserved = await reservations.count(ids);
  return new Map(
    accounts.map(({ id, seats: limit }) => [
      id,
      { limit, used: used.get(id) ?? 0, reserved: reserved.get(id) ?? 0 },
    ]),
  );
};

/** @throws PluginError `SeatLimitReached` (409) where an account that is held has fewer than so many seats left */
export const assertSeats = async (
  context: Context,
  account: AccountRecord,
  wanted: number,
): Promise<void> => {
  // An account without a limit is not counted.
  if (account.seats === null) {
    return;
  }
  const seats = (await seatsOf(context, [account])).get(account.id);
  if (seats && (freeSeats(seats) ?? wanted) < wanted) {
    throw seatLimitReached(seats);
  }
};
