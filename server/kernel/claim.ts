import type { Core, UID } from '@strapi/types';

import { inOrder } from './in-order';
import { queryOn, runQuery, unindexed } from './query';
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

/** A row that can be taken. */
export interface DueRow {
  id: number;
  dueAt: Date;
  createdAt: Date;
}

/** The drivers read times as texts, numbers or dates. */
type StoredTime = string | number | Date;

interface StoredDue {
  id: number;
  due_at: StoredTime;
  created_at: StoredTime;
}

/**
 * What could be taken now, what is due longest first; nothing is changed. State by state and by the time alone, so that
 * the index on both gives the first of each in order: asked otherwise, a database may read and sort all that waits.
 */
export const findDue = async (
  strapi: Core.Strapi,
  { uid, from, limit, now }: Pick<ClaimOptions, 'uid' | 'from' | 'limit' | 'now'>,
): Promise<DueRow[]> => {
  const found: DueRow[] = [];
  for (const state of from) {
    const rows = await runQuery<StoredDue[]>(
      strapi,
      queryOn(strapi, uid)
        .select('id', 'due_at', 'created_at')
        .where({ state })
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .limit(limit),
    );
    const read = rows.map(({ id, due_at: dueAt, created_at: createdAt }) => ({
      id,
      dueAt: new Date(dueAt),
      createdAt: new Date(createdAt),
    }));
    found.push(...read);
  }
  const order = (left: DueRow, right: DueRow): number =>
    left.dueAt.getTime() - right.dueAt.getTime() || left.id - right.id;
  return found.sort(order).slice(0, limit);
};

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
  const dueAt = new Date(now.getTime() + leaseMs);
  // Beside the completions of other rows, MySQL may call this a deadlock.
  const count = await withRetry<number>(() =>
    queryOn(strapi, uid)
      .whereIn('id', [...chosen])
      .where(unindexed(strapi, 'state'), 'in', [...from])
      .where('due_at', '<=', now)
      .update({ state: to, claim_token: token, due_at: dueAt })
      .increment('attempts', 1),
  );
  if (count === chosen.length) {
    return { token, ids: [...chosen].sort((left, right) => left - right) };
  }
  const taken = (await strapi.db
    .query(uid)
    .findMany({ select: ['id'], where: { id: { $in: [...chosen] }, claimToken: token } })) as Row[];
  return { token, ids: inOrder(taken).map(({ id }) => id) };
};

/** How many more candidates than wanted are looked at, so that nodes that look together take different ones. */
const SPREAD = 4;

/** What was taken of a queue. */
export interface ClaimedDue extends Claimed {
  /** Less was due than was asked for; where other nodes were faster with some of it, more may be due. */
  isLast: boolean;
}

/** Takes due work, what is due longest first; see `claimThese`. */
export const claimDue = async (
  strapi: Core.Strapi,
  { limit, ...options }: ClaimOptions,
): Promise<ClaimedDue> => {
  const candidates = await findDue(strapi, { ...options, limit: limit * SPREAD });
  const chosen = shuffle(candidates.map(({ id }) => id)).slice(0, limit);
  return { ...(await claimThese(strapi, chosen, options)), isLast: chosen.length < limit };
};
