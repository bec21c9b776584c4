import type { Actor } from '../kernel/actor';
import type { LifecycleContext } from '../kernel/feature';
import { getService } from '../kernel/get-service';
import type { Page } from '../kernel/paging';
import { afterCommit, inTransaction } from '../kernel/transaction';

import { createContext } from './context';
import type { ListJobsQuery } from './contract';
import { isAlive, nameOfActor, type JobRecord, type StoredJob } from './job';
import type { JobKind, JobKinds } from './kind';
import { listJobs } from './list';
import { presentJob, type JobView } from './present';
import { eachFailure, type ResultRow } from './result';
import { createRunner, type JobRunner } from './runner';
import { startJob, type NewJob } from './start';
import { sweepJobs } from './sweep';
import { applyJob, cancelJob, findJob, pauseJob, resumeJob, type Applied } from './switch';

export type { JobCounts, JobRecord, JobState } from './job';
export type { JobFailure, JobKind, Step } from './kind';
export type { JobView } from './present';
export type { NewJob } from './start';

/** Work in the background that survives a crash, as the other features use it. */
export interface JobsService {
  /**
   * Says who does the jobs of a kind; to be called while the plugin starts.
   *
   * @throws Error where somebody else does already
   */
  register(kind: JobKind): void;
  /**
   * Starts a job, in the transaction under way if there is one.
   *
   * @throws PluginError `JobRunning` (409) where one of the kind is alive for the target; inside a transaction that
   * somebody else opened the database's own error, as that transaction cannot go on
   */
  start(job: NewJob): Promise<JobRecord>;
  /** @throws PluginError `NotFoundError` (404), also where it is of another kind */
  find(documentId: string, kinds?: readonly string[]): Promise<JobRecord>;
  /**
   * The newest first.
   *
   * @param startedBy only those that this actor has started
   */
  list(query?: ListJobsQuery, startedBy?: Pick<Actor, 'kind' | 'id'>): Promise<Page<JobView>>;
  /** See `switch.ts`. */
  apply(documentId: string, changes?: Applied): Promise<JobRecord>;
  pause(documentId: string): Promise<JobRecord>;
  resume(documentId: string): Promise<JobRecord>;
  /** @param assert throws where it is not to be cancelled as it is then */
  cancel(documentId: string, assert?: (job: JobRecord) => void): Promise<JobRecord>;
  present(job: JobRecord): JobView;
  /**
   * What could not be done, one after the other.
   *
   * @param hasEmails with the addresses, for those who may read them; without them where it is left out
   */
  eachFailure(job: JobRecord, hasEmails?: boolean): AsyncGenerator<ResultRow>;
  /** Deletes an ended job; one that is alive, or gone already, is left alone. */
  remove(documentId: string): Promise<void>;
  /** See `sweep.ts`. */
  sweep(): Promise<number>;
  /** Looks for work after the transaction under way. */
  wake(): void;
  /** Works until nothing is due on this node. */
  drain(): Promise<void>;
}

declare module '../kernel/get-service' {
  interface Services {
    jobs: JobsService;
    'job-kinds': JobKinds;
  }
}

export const createKinds = (): JobKinds => new Map();

export const createJobRunner = ({ strapi }: LifecycleContext): JobRunner =>
  createRunner(createContext(strapi));

export const createJobsService = ({ strapi }: LifecycleContext): JobsService => {
  const context = createContext(strapi);
  const runner = () => getService(strapi, 'job-runner');
  const wake = () => afterCommit(strapi, () => runner().wake());
  const woken = async (job: Promise<StoredJob>): Promise<StoredJob> => {
    const woke = await job;
    wake();
    return woke;
  };

  return {
    register(kind) {
      if (context.kinds.has(kind.name)) {
        throw new Error(`Two features do jobs of the kind "${kind.name}".`);
      }
      context.kinds.set(kind.name, kind);
    },
    start: (job) => woken(startJob(context, job)),
    find: (documentId, kinds) => findJob(context, documentId, kinds),
    list: (query = {}, startedBy) => listJobs(context, query, startedBy && nameOfActor(startedBy)),
    apply: (documentId, changes) => woken(applyJob(context, documentId, changes)),
    pause: (documentId) => pauseJob(context, documentId),
    resume: (documentId) => woken(resumeJob(context, documentId)),
    cancel: (documentId, assert) => cancelJob(context, documentId, assert),
    // Every record that leaves this service is a row of its table.
    present: (job) => presentJob(job as StoredJob),
    eachFailure: (job, hasEmails = false) => eachFailure(context, job as StoredJob, hasEmails),
    async remove(documentId) {
      const job = await context.store.byDocumentId(documentId);
      if (job && !isAlive(job.state)) {
        await inTransaction(strapi, () => context.store.remove([job.id]));
      }
    },
    sweep: () => sweepJobs(context),
    wake,
    drain: () => runner().drain(),
  };
};
