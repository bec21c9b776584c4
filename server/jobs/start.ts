import type { Actor } from '../kernel/actor';
import { randomId } from '../kernel/secret';
import { isDuplicate, inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { jobRunning } from './errors';
import { nameOfActor, type ActiveState, type StoredJob } from './job';

/** What a job is to do. */
export interface NewJob {
  kind: string;
  /** Only one of the kind is alive for a target. */
  target: string;
  /** What its kind needs to know, as JSON. */
  params: Record<string, unknown>;
  total?: number | null;
  /** `running` where it is left out. */
  state?: ActiveState;
  /** Where the first step begins. */
  cursor?: unknown;
  actor: Actor;
}

/**
 * Writes a job down; a worker takes it up after the commit. The database refuses a second one of its kind and target.
 *
 * @throws PluginError `JobRunning` (409)
 */
export const startJob = async (
  { strapi, store, kinds, now }: Context,
  { kind, target, params, total = null, state = 'running', cursor = null, actor }: NewJob,
): Promise<StoredJob> => {
  if (!kinds.has(kind)) {
    throw new Error(`No feature does jobs of the kind "${kind}".`);
  }
  const openKey = `${kind}:${target}`;
  const job = {
    kind,
    openKey,
    state,
    total,
    processed: 0,
    counts: {},
    params,
    cursor,
    actor,
    startedBy: nameOfActor(actor),
    dueAt: now(),
    claimToken: randomId(),
    attempts: 0,
    workedMs: 0,
  };
  try {
    return await inTransaction(strapi, async () => {
      await store.insert(job);
      const started = await store.byOpenKey(openKey);
      if (!started) {
        throw new Error(`The job "${openKey}" was not started.`);
      }
      return started;
    });
  } catch (error) {
    if (!isDuplicate(error) || strapi.db.inTransaction()) {
      throw error;
    }
    throw jobRunning(await store.byOpenKey(openKey));
  }
};
