import { SECOND_MS } from '../kernel/clock';

import type { Job } from './deliver';
import { createFeed } from './feed';
import type { Feed } from './feed';
import { jobsOf, putBack, workOn } from './jobs';
import type { Worker } from './worker';

/** No more is claimed than the rate lets out within a fraction of the lease: the rest would have to be put back. */
const withinRate = ({ context }: Worker, limit: number): number => {
  const { ratePerSecond, leaseMs } = context.config.delivery;
  const quarterLeaseS = leaseMs / 4 / SECOND_MS;
  return ratePerSecond === null
    ? limit
    : Math.min(limit, Math.max(1, Math.floor(ratePerSecond * quarterLeaseS)));
};

const claim = async (worker: Worker, wanted: number) => {
  const { store, config, now } = worker.context;
  const limit = withinRate(worker, wanted);
  const claimedAt = now();
  const claimed = await store.claim({ limit, leaseMs: config.delivery.leaseMs, now: claimedAt });
  const jobs = await jobsOf(worker, claimed, claimedAt);
  return { jobs, isLast: worker.isHeldUp() || claimed.isLast };
};

/** One lane: a mail is begun only when the one before it is written down. */
const runLane = async (worker: Worker, feed: Feed<Job>): Promise<void> => {
  while (!worker.isStopped()) {
    const job = await feed.next();
    if (!job) {
      return;
    }
    await workOn(worker, job);
  }
};

/** Sends all that is due, in as many lanes as are configured, and returns when the last of them is written down. */
export const sendDue = async (worker: Worker): Promise<void> => {
  const { concurrency } = worker.context.config.delivery;
  const feed = createFeed<Job>({ concurrency, fetch: (limit) => claim(worker, limit) });
  const lanes = await Promise.allSettled(Array.from({ length: concurrency }, () => runLane(worker, feed)));
  await putBack(worker, await feed.close());
  await worker.quota.settle();
  const failure = lanes.find((lane) => lane.status === 'rejected');
  if (failure) {
    throw failure.reason;
  }
};
