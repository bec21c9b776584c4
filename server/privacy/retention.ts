import { inBatches } from '../kernel/batches';
import type { Condition } from '../kernel/page-query';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { NO_INVITER } from './pseudonym';
import { pseudonymise } from './pseudonymise';

/** Rows per transaction: small enough that no other request waits long for the locks. */
const BATCH = 200;

/** Ended so long ago. None is older than it was made, which the index knows: it narrows the look down to a few. */
const endedBefore = (before: Date): Condition => ({
  pseudonymisedAt: { $null: true },
  createdAt: { $lte: before },
  $or: [
    { state: 'accepted', acceptedAt: { $lte: before } },
    { state: 'declined', declinedAt: { $lte: before } },
    { state: 'cancelled', cancelledAt: { $lte: before } },
    { state: 'expired', expiresAt: { $lte: before } },
  ],
});

/**
 * Takes the people out of invitations that ended longer ago than the site keeps them, in bounded transactions: whatever a
 * crash leaves is found by the next round.
 *
 * @returns how many; 0 where the site keeps them for ever
 */
export const pseudonymiseOld = async (context: Context): Promise<number> => {
  const { config, store, now } = context.invitations;
  const { pseudonymiseAfterMs } = config.retention;
  let total = 0;
  if (pseudonymiseAfterMs === null) {
    return total;
  }
  const old = endedBefore(new Date(now().getTime() - pseudonymiseAfterMs));
  await inBatches(BATCH, async () => {
    const ids = await store.idsOf(old, { createdAt: 'asc' }, BATCH);
    if (ids.length > 0) {
      const done = await inTransaction(context.strapi, () =>
        pseudonymise(context, ids, 'everybody', NO_INVITER),
      );
      total += done.invitations;
    }
    return ids.length;
  });
  return total;
};
