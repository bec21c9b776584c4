import type { Core, UID } from '@strapi/types';

import { randomId } from './secret';
import { withRetry } from './transaction';

/**
 * A table of work has these attributes: `state`, `dueAt` (when it may be taken; of claimed work the end of the lease),
 * `claimToken` (who has it) and `attempts`.
 */
export interface ClaimOptions {
  uid: UID.ContentType;
  /** The states in which a row may be taken: those that wait, and the claimed one, whose lease may have run out. */
  from: readonly string[];
  to: string;
  limit: number;
  leaseMs: number;
  now: Date;
}

export interface Claimed {
  /** Completions name it, so that a node that comes back too late finds that the row is no longer its own (fencing). */
  token: string;
  ids: number[];
}

interface Row {
  id: number;
}

const shuffle = (ids: number[]): number[] =>
  ids
    .map((id) => ({ id, order: Math.random() }))
    .sort((left, right) => left.order - right.order)
    .map(({ id }) => id);

/**
 * One conditional UPDATE that repeats the guard decides between nodes, on every database, without `SKIP LOCKED`. The
 * attempt is counted here, so work that kills its process cannot be tried for ever.
 */
export const claimThese = async (
  strapi: Core.Strapi,
  chosen: readonly number[],
  { uid, from, to, leaseMs, now }: Omit<ClaimOptions, 'limit'>,
): Promise<Claimed> => {
  if (chosen.length === 0) {
    return { token: '', ids: [] };
  }
  const token = randomId();
  const { tableName } = strapi.db.metadata.get(uid);
  const dueAt = new Date(now.getTime() + leaseMs);
  // Beside the completions of other rows, MySQL may call this a deadlock.
  const count = await withRetry<number>(() =>
    strapi.db
      .getConnection(tableName)
      .whereIn('id', [...chosen])
      .whereIn('state', [...from])
      .where('due_at', '<=', now)
      .update({ state: to, claim_token: token, due_at: dueAt })
      .increment('attempts', 1),
  );
  if (count === chosen.length) {
    return { token, ids: [...chosen].sort((left, right) => left - right) };
  }
  const taken = (await strapi.db
    .query(uid)
    .findMany({ select: ['id'], where: { claimToken: token }, orderBy: { id: 'asc' } })) as Row[];
  return { token, ids: taken.map(({ id }) => id) };
};

/** How many more candidates than wanted are looked at, so that nodes that look together take different ones. */
const SPREAD = 4;

/** Takes due work, what is due longest first; see `claimThese`. */
export const claimDue = async (
  strapi: Core.Strapi,
  { limit, ...options }: ClaimOptions,
): Promise<Claimed> => {
  const due = { state: { $in: [...options.from] }, dueAt: { $lte: options.now } };
  const candidates = (await strapi.db
    .query(options.uid)
    .findMany({ select: ['id'], where: due, orderBy: { dueAt: 'asc' }, limit: limit * SPREAD })) as Row[];
  const chosen = shuffle(candidates.map(({ id }) => id)).slice(0, limit);
  return claimThese(strapi, chosen, options);
};
