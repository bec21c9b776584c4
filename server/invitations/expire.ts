import { SYSTEM } from '../kernel/actor';
import { giveWay, inBatches } from '../kernel/batches';
import { chunksOf } from '../kernel/chunks';
import { randomId } from '../kernel/secret';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { stateAt } from './invitation';
import type { InvitationRecord } from './record';
import { subjectOf } from './record';
import type { Handle } from './overdue';

/** Rows of one transaction of a sweep: few enough that no other request waits long for it. */
const BATCH = 2_000;

/**
 * Writes the expiry of these down and tells of it. Each call marks its rows with a token of its own, so of any number of
 * nodes that sweep at once exactly one tells of each invitation.
 */
const writeDown = async ({ store, bus, now }: Context, overdue: readonly Handle[]): Promise<void> => {
  const at = now();
  const sweepToken = randomId();
  const ids = overdue.map(({ id }) => id);
  const count = await store.expire(ids, at, sweepToken);
  if (count > 0) {
    await giveWay();
    // Another node may have been faster with some.
    const expired =
      count === overdue.length ? overdue : await store.handles({ id: { $in: ids }, sweepToken }, count);
    await bus.publish(
      expired.map((handle) => ({ name: 'invitation.expired', subject: subjectOf(handle), actor: SYSTEM })),
    );
  }
};

/** Those that hold a key although their time is over: the clock decides, even if no sweep has ever run. */
export const overdueAmong = (
  { now }: Context,
  records: readonly InvitationRecord[],
): readonly InvitationRecord[] => {
  const at = now();
  return records.filter((record) => record.state === 'pending' && stateAt(record, at) === 'expired');
};

/**
 * Makes way for a new pending invitation: called first in the transaction that needs the keys of these. By id, and not
 * at all where there are none, because MySQL locks the gap in an index where it finds no row of a key, and those who
 * want the key at once would lock each other out.
 */
export const expireThese = async (context: Context, records: readonly InvitationRecord[]): Promise<void> => {
  for (const chunk of chunksOf(records)) {
    await writeDown(context, chunk);
  }
};

/** Sweeps until nothing is overdue, in bounded batches that are transactions of their own. */
export const expireAllOverdue = (context: Context): Promise<void> =>
  inBatches(BATCH, async () => {
    const overdue = await context.store.overdue(context.now(), BATCH);
    if (overdue.length > 0) {
      await inTransaction(context.strapi, () => writeDown(context, overdue));
    }
    return overdue.length;
  });
