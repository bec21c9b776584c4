import { PluginError } from '../kernel/errors';
import { randomId } from '../kernel/secret';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { ACTIVE, addCounts, type StoredJob } from './job';
import type { JobKind, Step } from './kind';
import type { JobPatch } from './store';
import { ended } from './switch';

/** How often work may end its process, or fail, in the same place. */
const MAX_ATTEMPTS = 6;
const FIRST_PAUSE_MS = 1000;
const STUCK = 'The work failed several times in the same place. The log of the server says why.';

/** How many candidates are looked at, as other nodes take some. */
const CANDIDATES = 5;

/** Takes the job that has waited longest; null where there is none. One conditional UPDATE decides between nodes. */
export const claimJob = async (context: Context): Promise<StoredJob | null> => {
  const { strapi, store, kinds, config, now } = context;
  const at = now();
  for (const job of await store.due([...kinds.keys()], at, CANDIDATES)) {
    const { id, state, attempts } = job;
    const patch: JobPatch =
      attempts >= MAX_ATTEMPTS
        ? { ...ended('failed', at), error: STUCK }
        : {
            claimToken: randomId(),
            dueAt: new Date(at.getTime() + config.leaseMs),
            attempts: attempts + 1,
            startedAt: job.startedAt ?? at,
          };
    const where = { id, state, attempts, dueAt: { $lte: at } };
    const isOurs = await inTransaction(strapi, () => store.change(where, patch));
    // Another node may have worked on it, and given it back, since it was looked at.
    if (isOurs && patch.claimToken) {
      const claimed = await store.byId(id);
      if (claimed?.claimToken === patch.claimToken) {
        return claimed;
      }
    }
  }
  return null;
};

/** Only while it is ours, and neither paused nor cancelled. */
const held = ({ id, state, claimToken }: StoredJob) => ({ id, state, claimToken });

/** @param since when the step before it ended */
const after = (job: StoredJob, step: Step, at: Date, since: Date): JobPatch => ({
  cursor: step.cursor,
  processed: job.processed + step.processed,
  counts: addCounts(job.counts, step.counts),
  total: step.total ?? job.total,
  workedMs: job.workedMs + Math.max(0, at.getTime() - since.getTime()),
  attempts: 0,
  ...(step.end === 'done' ? ended('done', at) : {}),
  ...(step.end === 'ready' ? { state: 'ready', claimToken: null, dueAt: null } : {}),
});

/**
 * One step, whole or not at all: the lease first, the work, and what it has done last.
 *
 * @param since when the step before it ended
 * @returns the job afterwards; null where it is no longer ours
 */
const doStep = async (
  context: Context,
  job: StoredJob,
  kind: JobKind,
  since: Date,
): Promise<StoredJob | null> => {
  const prepared = await kind.prepare?.(job);
  const work = async (): Promise<StoredJob | null> => {
    const { store, config, now } = context;
    const leaseEndsAt = new Date(now().getTime() + config.leaseMs);
    if (!(await store.change(held(job), { dueAt: leaseEndsAt }))) {
      return null;
    }
    const step = await kind.step(job, prepared);
    const patch = after(job, step, now(), since);
    await store.addFailures(job.id, step.failures ?? []);
    await store.change({ id: job.id }, patch);
    return { ...job, ...patch };
  };
  // Whoever is faster than a step, or deletes what it refers to, is seen when it is done once more.
  return inTransaction(context.strapi, work, { retryDuplicates: true, retryMissingReferences: true });
};

/** Gives a job back, for whoever takes it next. */
const release = async ({ strapi, store }: Context, job: StoredJob, patch: JobPatch): Promise<void> => {
  await inTransaction(strapi, () => store.change(held(job), { claimToken: null, ...patch }));
};

const failed = async (context: Context, job: StoredJob, error: unknown): Promise<void> => {
  const at = context.now();
  if (error instanceof PluginError) {
    return release(context, job, { ...ended('failed', at), error: error.message });
  }
  context.strapi.log.error(`Invitations: a job of the kind "${job.kind}" failed. ${String(error)}`);
  const pauseMs = FIRST_PAUSE_MS * 2 ** job.attempts;
  return release(context, job, { dueAt: new Date(at.getTime() + pauseMs) });
};

interface Slice {
  /** How many steps before others get their turn. */
  steps: number;
  isStopping(): boolean;
  /** Between two steps. */
  breathe(): Promise<void>;
}

const isActive = ({ state }: StoredJob): boolean => ACTIVE.some((active) => active === state);

/** Works on a job that was claimed, for a while. */
export const workOn = async (context: Context, claimed: StoredJob, slice: Slice): Promise<void> => {
  const kind = context.kinds.get(claimed.kind);
  let job = claimed;
  try {
    let since = context.now();
    for (let steps = 0; kind && steps < slice.steps && !slice.isStopping(); steps += 1) {
      const next = await doStep(context, job, kind, since);
      if (!next || !isActive(next)) {
        return;
      }
      job = next;
      since = context.now();
      await slice.breathe();
    }
  } catch (error) {
    return failed(context, job, error);
  }
  await release(context, job, { dueAt: context.now(), attempts: 0 });
};
