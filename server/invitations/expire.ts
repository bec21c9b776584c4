import { SYSTEM } from '../kernel/actor';
import { inBatches } from '../kernel/batches';
import type { Condition } from '../kernel/page-query';
import { randomId } from '../kernel/secret';
import { inTransaction } from '../kernel/transaction';

import { overdueAt } from './condition';
import type { Context } from './context';
import { stateAt } from './invitation';
import type { InvitationRecord } from './record';
import { subjectOf } from './record';

/** Rows per statement and transaction: small enough that no other request waits long for the locks. */
const BATCH = 200;

/**
 * Writes an expiry down and tells of it. Each call marks its rows with a token of its own, so of any number of nodes
 * that sweep at once exactly one tells of each invitation.
 */
const writeDown = async ({ store, bus, now }: Context, condition: Condition): Promise<number> => {
  const at = now();
  const expiryToken = randomId();
  const count = await store.change(
    { ...condition, ...overdueAt(at) },
    { state: 'expired', openKey: null, expiredAt: at, expiryToken },
  );
  if (count > 0) {
    const expired = await store.handles({ expiryToken }, BATCH);
    await bus.publish(
      expired.map((handle) => ({ name: 'invitation.expired', subject: subjectOf(handle), actor: SYSTEM })),
    );
  }
  return count;
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
  for (let start = 0; start < records.length; start += BATCH) {
    await writeDown(context, { id: { $in: records.slice(start, start + BATCH).map(({ id }) => id) } });
  }
};

/**
 * One bounded sweep of overdue invitations.
 *
 * @returns how many were due; fewer were written down where another node was faster
 */
export const expireOverdue = async (context: Context): Promise<number> => {
  const ids = await context.store.overdue(context.now(), BATCH);
  if (ids.length > 0) {
    await inTransaction(context.strapi, () => writeDown(context, { id: { $in: ids } }));
  }
  return ids.length;
};

/** Sweeps until nothing is overdue, in transactions of their own. */
export const expireAllOverdue = (context: Context): Promise<void> =>
  inBatches(BATCH, () => expireOverdue(context));
