/** What a worker takes its work from. */
export interface Feed<Job> {
  /** The next job; null where there is none left, or the feed was closed. */
  next(): Promise<Job | null>;
  /** Hands out nothing more, and answers what was fetched and not handed out. */
  close(): Promise<Job[]>;
}

interface Fetched<Job> {
  jobs: Job[];
  /** Nothing else is due. */
  isLast: boolean;
}

interface FeedOptions<Job> {
  fetch: (limit: number) => Promise<Fetched<Job>>;
  /** How many are worked on at the same time. */
  concurrency: number;
}

const MAX_BATCH = 100;
const SHORT_MS = 500;
const LONG_MS = 2000;

/**
 * About as much at a time as is done in a second. Little at first, as each claim costs what it takes an attempt should
 * the process end; little too where the provider is slow, so that nothing is composed long before it is sent.
 */
export const nextBatchSize = (size: number, tookMs: number, concurrency: number): number => {
  if (tookMs < SHORT_MS) {
    return Math.min(size * 2, Math.max(MAX_BATCH, concurrency));
  }
  return tookMs > LONG_MS ? Math.max(Math.floor(size / 2), concurrency) : size;
};

/** Fetches in batches and ahead of need: the next batch is on its way while the last few jobs are worked on. */
export const createFeed = <Job>({ fetch, concurrency }: FeedOptions<Job>): Feed<Job> => {
  const jobs: Job[] = [];
  let batchSize = concurrency;
  let fetchedAt: number | null = null;
  let fetching: Promise<void> | null = null;
  let isOver = false;

  const refill = async (): Promise<void> => {
    const now = performance.now();
    if (fetchedAt !== null) {
      batchSize = nextBatchSize(batchSize, now - fetchedAt, concurrency);
    }
    fetchedAt = now;
    try {
      const batch = await fetch(batchSize);
      jobs.push(...batch.jobs);
      isOver ||= batch.isLast;
    } catch (error) {
      isOver = true;
      throw error;
    } finally {
      fetching = null;
    }
  };

  const startRefill = (): Promise<void> => {
    fetching ??= refill();
    return fetching;
  };

  return {
    async next() {
      for (;;) {
        if (!isOver && jobs.length <= concurrency) {
          const refilled = startRefill();
          if (jobs.length === 0) {
            await refilled;
          } else {
            // Ahead of need; whoever waits for it hears of its failure.
            refilled.catch(() => undefined);
          }
        }
        const job = jobs.shift();
        if (job !== undefined || (isOver && !fetching)) {
          return job ?? null;
        }
        if (fetching) {
          await fetching;
        }
      }
    },
    async close() {
      isOver = true;
      await fetching?.catch(() => undefined);
      return jobs.splice(0);
    },
  };
};
