import { notFound } from '../kernel/errors';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { jobEnded, jobNotReady } from './errors';
import { isAlive, type JobCounts, type JobState, type StoredJob } from './job';
import type { JobPatch } from './store';

/** @throws PluginError `NotFoundError` (404), also where it is of another kind */
export const findJob = async (
  { store }: Context,
  documentId: string,
  kinds?: readonly string[],
): Promise<StoredJob> => {
  const job = await store.byDocumentId(documentId);
  if (!job || (kinds && !kinds.includes(job.kind))) {
    throw notFound('There is no such job.');
  }
  return job;
};

const MAX_TRIES = 10;

/** What a switch does to a job as it is; null where it is so already. */
type Decide = (job: StoredJob) => JobPatch | null;

/** A step under way is waited for by the database: its transaction holds the row. */
const turn = async (context: Context, documentId: string, decide: Decide): Promise<StoredJob> => {
  const { strapi, store } = context;
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const job = await findJob(context, documentId);
    const patch = decide(job);
    if (!patch) {
      return job;
    }
    const { id, state } = job;
    if (await inTransaction(strapi, () => store.change({ id, state }, patch))) {
      return findJob(context, documentId);
    }
  }
  throw jobEnded();
};

const assertAlive = ({ state }: StoredJob): void => {
  if (!isAlive(state)) {
    throw jobEnded();
  }
};

/** What every ended job has in common. */
export const ended = (state: JobState, finishedAt: Date): JobPatch => ({
  state,
  finishedAt,
  openKey: null,
  claimToken: null,
  dueAt: null,
  pausedFrom: null,
  pausedAt: null,
});

/**
 * Ends a job before its next step; what is done stays done.
 *
 * @param assert throws where it is not to be cancelled as it is then
 * @throws PluginError 404, `JobEnded` (409)
 */
export const cancelJob = (
  context: Context,
  documentId: string,
  assert?: (job: StoredJob) => void,
): Promise<StoredJob> =>
  turn(context, documentId, (job) => {
    assertAlive(job);
    assert?.(job);
    return ended('cancelled', context.now());
  });

/**
 * Lets a job rest before its next step.
 *
 * @throws PluginError 404, `JobEnded` or, where it waits to be applied, `JobNotReady` (409)
 */
export const pauseJob = (context: Context, documentId: string): Promise<StoredJob> =>
  turn(context, documentId, (job) => {
    assertAlive(job);
    if (job.state === 'checking' || job.state === 'running') {
      return {
        state: 'paused',
        pausedFrom: job.state,
        pausedAt: context.now(),
        claimToken: null,
        dueAt: null,
      };
    }
    if (job.state === 'paused') {
      return null;
    }
    throw jobNotReady('This job is not at work.');
  });

/**
 * Goes on with a paused job where it was.
 *
 * @throws PluginError as `pauseJob`
 */
export const resumeJob = (context: Context, documentId: string): Promise<StoredJob> =>
  turn(context, documentId, (job) => {
    assertAlive(job);
    if (job.state === 'paused') {
      return {
        state: job.pausedFrom ?? 'running',
        pausedFrom: null,
        pausedAt: null,
        dueAt: context.now(),
        attempts: 0,
      };
    }
    if (job.state === 'ready') {
      throw jobNotReady('This job waits to be applied.');
    }
    return null;
  });

/** What a kind changes of a job that is applied. */
export interface Applied {
  params?: Record<string, unknown>;
  total?: number | null;
  counts?: JobCounts;
}

/**
 * Begins with the second part of a job whose check is over: from the start, with a new cursor. Twice is once.
 *
 * @throws PluginError 404, `JobEnded` or, where the check is not over, `JobNotReady` (409)
 */
export const applyJob = (context: Context, documentId: string, changes: Applied = {}): Promise<StoredJob> =>
  turn(context, documentId, (job) => {
    assertAlive(job);
    if (job.state === 'ready') {
      return {
        ...changes,
        state: 'running',
        cursor: null,
        processed: 0,
        workedMs: 0,
        attempts: 0,
        dueAt: context.now(),
      };
    }
    if (job.state === 'running' || job.pausedFrom === 'running') {
      return null;
    }
    throw jobNotReady('The check of this job is not over yet.');
  });
