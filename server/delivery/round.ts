import type { Circuit } from './circuit';
import { compose } from './compose';
import type { MessageSources } from './compose';
import { released } from './completion';
import type { Completions } from './completions';
import type { Context } from './context';
import { deliver } from './deliver';
import type { Job } from './deliver';
import { createFeed } from './feed';
import type { Feed } from './feed';

/** What the rounds of one worker share. */
export interface Worker {
  context: Context;
  sources: MessageSources;
  circuit: Circuit;
  completions: Completions;
  /** No further mail is begun: the host stops, or the provider refuses everything. */
  isHeldUp(): boolean;
}

const claim = async ({ context, sources }: Worker, limit: number) => {
  const { store, config } = context;
  const { leaseMs } = config.delivery;
  const now = context.now();
  const { token, ids } = await store.claim({ limit, leaseMs, now });
  const deliveries = await store.byIds(ids);
  const compositions = await compose(sources, deliveries);
  const leaseEndsAt = new Date(now.getTime() + leaseMs);
  const jobs: Job[] = deliveries.flatMap((delivery) => {
    const composition = compositions.get(delivery.id);
    return composition ? [{ delivery, leaseEndsAt, composition }] : [];
  });
  // Candidates that all went to other nodes are no sign that nothing is left.
  return { jobs, isLast: token === '' || (ids.length > 0 && ids.length < limit) };
};

/** One lane: a mail is begun only when the one before it is written down. */
const runLane = async (worker: Worker, feed: Feed<Job>): Promise<void> => {
  while (!worker.isHeldUp()) {
    const job = await feed.next();
    if (!job) {
      return;
    }
    const completion = worker.isHeldUp()
      ? released(job.delivery, worker.context.now())
      : await deliver(worker, job);
    await worker.completions.write(completion);
  }
};

/** Sends all that is due, in as many lanes as are configured, and returns when the last of them is written down. */
export const sendDue = async (worker: Worker): Promise<void> => {
  const { concurrency } = worker.context.config.delivery;
  const feed = createFeed<Job>({ concurrency, fetch: (limit) => claim(worker, limit) });
  const lanes = await Promise.allSettled(Array.from({ length: concurrency }, () => runLane(worker, feed)));
  const left = await feed.close();
  await Promise.all(
    left.map(({ delivery }) => worker.completions.write(released(delivery, worker.context.now()))),
  );
  const failure = lanes.find((lane) => lane.status === 'rejected');
  if (failure) {
    throw failure.reason;
  }
};
