import { inBatches } from '../kernel/batches';
import { DAY_MS } from '../kernel/clock';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import type { JobKinds } from './kind';
import type { JobHandle } from './store';
import { ended } from './switch';

/** Jobs of one transaction. */
const CHUNK = 50;
/** How long a job may be paused: as long as it is, nobody can start another one of its kind. */
const MAX_PAUSE_MS = DAY_MS;

/** Those whose feature looks after its own jobs. */
const keptKinds = ({ kinds }: Context): string[] =>
  [...kinds.values()].flatMap((kind) => (kind.keptAmong ? [kind.name] : []));

/** Without those that their features still name. */
const unnamed = async (kinds: JobKinds, jobs: readonly JobHandle[]): Promise<JobHandle[]> => {
  const kept = new Set<string>();
  for (const feature of kinds.values()) {
    const documentIds = jobs.flatMap(({ kind, documentId }) => (kind === feature.name ? [documentId] : []));
    const named = documentIds.length > 0 ? await feature.keptAmong?.(documentIds) : [];
    named?.forEach((documentId) => kept.add(documentId));
  }
  return jobs.filter(({ documentId }) => !kept.has(documentId));
};

/**
 * Cancels jobs that somebody has paused and forgotten; what is done stays done. One that is resumed at the same moment
 * goes on.
 */
const cancelPaused = async (context: Context): Promise<void> => {
  const { strapi, store, now } = context;
  const before = new Date(now().getTime() - MAX_PAUSE_MS);
  const kept = keptKinds(context);
  await inBatches(CHUNK, async () => {
    const jobs = await store.pausedBefore(before, kept, CHUNK);
    for (const { id } of jobs) {
      const where = { id, state: 'paused', pausedAt: { $lte: before } };
      await inTransaction(strapi, () => store.change(where, ended('cancelled', now())));
    }
    return jobs.length;
  });
};

/**
 * Cancels jobs that were paused for more than a day and deletes jobs that ended long ago, with the list of what they could
 * not do: they name who started them, and what was searched for. Those that their feature still names are left to it. Run
 * by cron on every node; what one has deleted is gone for the others.
 *
 * @returns how many it has deleted
 */
export const sweepJobs = async (context: Context): Promise<number> => {
  const { strapi, store, kinds, config, now } = context;
  await cancelPaused(context);
  const before = new Date(now().getTime() - config.keepForMs);
  let total = 0;
  let after = 0;
  await inBatches(CHUNK, async () => {
    const jobs = await store.endedBefore(before, after, CHUNK);
    const ids = (await unnamed(kinds, jobs)).map(({ id }) => id);
    if (ids.length > 0) {
      await inTransaction(strapi, () => store.remove(ids));
      total += ids.length;
    }
    after = jobs.at(-1)?.id ?? after;
    return jobs.length;
  });
  return total;
};
