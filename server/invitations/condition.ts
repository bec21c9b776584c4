import type { Condition } from '../kernel/page-query';

import type { InvitationState } from './invitation';

/*
 * What `stateAt` says of a record, asked of the database: the clock decides, whatever has been written down so far.
 */

/** Pending by the clock. */
export const livingAt = (now: Date): Condition => ({ state: 'pending', expiresAt: { $gt: now } });

/** Expired by the clock, but not yet written down as such. */
export const overdueAt = (now: Date): Condition => ({ state: 'pending', expiresAt: { $lte: now } });

/** In a state by the clock. */
export const inStateAt = (state: InvitationState, now: Date): Condition => {
  if (state === 'pending') {
    return livingAt(now);
  }
  return state === 'expired' ? { $or: [{ state }, overdueAt(now)] } : { state };
};
