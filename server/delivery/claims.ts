import type { Job } from './deliver';
import type { Delivery } from './delivery';
import { jobsOf } from './jobs';
import type { Worker } from './worker';

/** Claims rows whose ids come one by one. */
export interface Claims {
  /** The job of a delivery; null where it is not due, or somebody else has it. */
  claim(deliveryId: Delivery['id']): Promise<Job | null>;
}

interface Waiting {
  id: number;
  resolve: (job: Job | null) => void;
  reject: (error: unknown) => void;
}

/** How long the first waits for others, that are claimed by the same statement. */
const GATHER_MS = 3;

/** Lanes that begin together claim together: what a claim costs is shared, as with completions. */
export const createClaims = (worker: Worker): Claims => {
  const { store, config, now } = worker.context;
  const { concurrency, leaseMs } = config.delivery;
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | null = null;

  const claimAll = async (batch: readonly Waiting[]): Promise<Map<number, Job>> => {
    const claimedAt = now();
    const ids = batch.map(({ id }) => id);
    const claimed = await store.claimThese(ids, { leaseMs, now: claimedAt });
    const jobs = await jobsOf(worker, claimed, claimedAt);
    return new Map(jobs.map((job) => [job.delivery.id, job]));
  };

  const flush = async (): Promise<void> => {
    if (timer) {
      clearTimeout(timer);
      timer = null;
    }
    const batch = waiting;
    waiting = [];
    try {
      const jobs = await claimAll(batch);
      batch.forEach(({ id, resolve }) => {
        resolve(jobs.get(id) ?? null);
        // Two tickets of one mail: the first has it.
        jobs.delete(id);
      });
    } catch (error) {
      batch.forEach(({ reject }) => reject(error));
    }
  };

  return {
    claim: (id) =>
      new Promise((resolve, reject) => {
        waiting.push({ id, resolve, reject });
        if (waiting.length >= concurrency) {
          void flush();
        } else {
          timer ??= setTimeout(() => void flush(), GATHER_MS);
        }
      }),
  };
};
