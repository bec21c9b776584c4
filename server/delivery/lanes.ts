import type { Completion } from './completion';
import type { Job } from './deliver';
import type { Delivery } from './delivery';
import { nextBatchSize } from './feed';
import { jobsOf, putBack, workOn } from './jobs';
import type { Worker } from './worker';

/** How the work on a delivery ended; or that nothing may be claimed now; or that it is not due, or in other hands. */
export type Worked = Completion | 'held-up' | 'not-ours';

/** Works on deliveries whose ids come one by one: as many at a time as are configured, claimed ahead of need. */
export interface Lanes {
  /** Settles once the end of it is written down. */
  work(deliveryId: Delivery['id']): Promise<Worked>;
}

interface Options {
  /** Claims ahead of need; where somebody else keeps the rate, what was claimed must not pile up. */
  isAhead: boolean;
  /** How many ids are of use at a time, from now on. */
  onRoom: (count: number) => void;
}

interface Asked {
  id: number;
  resolve: (worked: Worked) => void;
  reject: (error: unknown) => void;
}

/** How long the first waits for others, that are claimed by the same statement. */
const GATHER_MS = 3;

/**
 * A claim costs what it costs for one or for a hundred: who asked is kept waiting until the lanes run out of work, and
 * then all of them are claimed and composed together. A mail is begun only when the one before it in its lane is written
 * down, so a crash repeats no more than there are lanes.
 */
export const createLanes = (worker: Worker, { isAhead, onRoom }: Options): Lanes => {
  const { store, config, now } = worker.context;
  const { concurrency, leaseMs } = config.delivery;
  const claimed: { job: Job; asked: Asked }[] = [];
  let asking: Asked[] = [];
  let busy = 0;
  let batchSize = concurrency;
  let claimedAt: number | null = null;
  let isClaiming = false;
  let timer: NodeJS.Timeout | null = null;

  const noteBatch = (): void => {
    const moment = performance.now();
    if (isAhead && claimedAt !== null) {
      batchSize = nextBatchSize(batchSize, moment - claimedAt, concurrency);
      onRoom(batchSize + 2 * concurrency);
    }
    claimedAt = moment;
  };

  const claimBatch = async (batch: readonly Asked[]): Promise<void> => {
    if (worker.isHeldUp()) {
      batch.forEach(({ resolve }) => resolve('held-up'));
      return;
    }
    const at = now();
    const ids = batch.map(({ id }) => id);
    const jobs = await jobsOf(worker, await store.claimThese(ids, { leaseMs, now: at }), at);
    const byId = new Map(jobs.map((job) => [job.delivery.id, job]));
    for (const asked of batch) {
      const job = byId.get(asked.id);
      // Two tickets of one mail: the first has it.
      byId.delete(asked.id);
      if (job) {
        claimed.push({ job, asked });
      } else {
        asked.resolve('not-ours');
      }
    }
  };

  const claim = async (): Promise<void> => {
    timer = null;
    isClaiming = true;
    noteBatch();
    const batch = asking.slice(0, batchSize);
    asking = asking.slice(batchSize);
    try {
      await claimBatch(batch);
    } catch (error) {
      batch.forEach(({ reject }) => reject(error));
    }
    isClaiming = false;
    fill();
  };

  /** Where an end cannot be written down no other mail may be begun: it would be sent, and sent again. */
  const giveUp = async (error: unknown): Promise<void> => {
    const left = claimed.splice(0);
    // Where that cannot be written either, the leases run out.
    await putBack(
      worker,
      left.map(({ job }) => job),
    ).catch(() => undefined);
    left.forEach(({ asked }) => asked.reject(error));
  };

  const begin = async ({ job, asked }: { job: Job; asked: Asked }): Promise<void> => {
    busy += 1;
    try {
      asked.resolve(await workOn(worker, job));
    } catch (error) {
      asked.reject(error);
      await giveUp(error);
    }
    busy -= 1;
    fill();
  };

  function fill(): void {
    while (busy < concurrency) {
      const next = claimed.shift();
      if (!next) {
        break;
      }
      void begin(next);
    }
    if (asking.length > 0 && !isClaiming && claimed.length <= (isAhead ? concurrency : 0)) {
      timer ??= setTimeout(() => void claim(), asking.length < batchSize ? GATHER_MS : 0);
    }
  }

  return {
    work: (id) =>
      new Promise((resolve, reject) => {
        asking.push({ id, resolve, reject });
        fill();
      }),
  };
};
