import type { Claimed } from '../kernel/claim';

import { released } from './completion';
import type { Completion } from './completion';
import { compose } from './compose';
import type { Composition } from './compose';
import type { Delivery } from './delivery';
import { deliver } from './deliver';
import type { Job } from './deliver';
import type { Worker } from './worker';

const release = async (worker: Worker, jobs: readonly Job[]): Promise<void> => {
  const now = worker.context.now();
  await Promise.all(jobs.map(({ delivery }) => worker.completions.write(released(delivery, now))));
};

const isMail = ({ composition }: Job): boolean => 'message' in composition;

/** What the day's share does not cover goes back as it was. */
const withinShare = async (worker: Worker, jobs: readonly Job[]): Promise<Job[]> => {
  const mails = jobs.filter(isMail);
  const granted = mails.length === 0 ? 0 : await worker.quota.take(mails.length);
  const over = new Set(mails.slice(granted));
  await release(worker, [...over]);
  return jobs.filter((job) => !over.has(job));
};

/**
 * Makes jobs of what was claimed: reads the rows, asks the sources for the mails, and takes them from the day's share.
 *
 * @param claimedAt when, by the clock that the lease is reckoned with
 */
export const jobsOf = async (worker: Worker, { ids }: Claimed, claimedAt: Date): Promise<Job[]> => {
  const { context, sources } = worker;
  const deliveries: Delivery[] = await context.store.byIds(ids);
  const compositions: ReadonlyMap<number, Composition> = await compose(sources, deliveries);
  const leaseEndsAt = new Date(claimedAt.getTime() + context.config.delivery.leaseMs);
  const jobs = deliveries.flatMap((delivery) => {
    const composition = compositions.get(delivery.id);
    return composition ? [{ delivery, leaseEndsAt, composition }] : [];
  });
  return withinShare(worker, jobs);
};

/** Gives back what was claimed and not tried. */
export const putBack = async (worker: Worker, jobs: readonly Job[]): Promise<void> => {
  worker.quota.giveBack(jobs.filter(isMail).length);
  await release(worker, jobs);
};

/** The provider has not had it. */
const isUntried = ({ patch, isSilent }: Completion): boolean => isSilent === true || patch.state === 'queued';

/** Works on one job, in its turn, and returns once its end is written down. */
export const workOn = async (worker: Worker, job: Job): Promise<Completion> => {
  const { context, pace, quota, completions } = worker;
  if (isMail(job)) {
    await pace.turn();
  }
  const completion = worker.isStopped() ? released(job.delivery, context.now()) : await deliver(worker, job);
  if (isMail(job) && isUntried(completion)) {
    quota.giveBack(1);
  }
  await completions.write(completion);
  return completion;
};
