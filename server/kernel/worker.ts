import { breathe } from './batches';

/** A loop that looks for work from time to time, and at once when it is woken. */
export interface Poller {
  start(): void;
  /** Looks now; a wake-up while it is looking makes it look once more. */
  wake(): void;
  /** Stops looking and waits for the round under way. */
  stop(): Promise<void>;
}

interface PollerOptions {
  /** One round; true where there is more to do at once. */
  run: () => Promise<boolean>;
  intervalMs: number;
  onError: (error: unknown) => void;
}

/** Makes a poller; rounds never overlap, and a failed round is reported and tried again after the interval. */
export const createPoller = ({ run, intervalMs, onError }: PollerOptions): Poller => {
  let timer: NodeJS.Timeout | null = null;
  let current: Promise<void> | null = null;
  let isWoken = false;
  let isStarted = false;

  const schedule = (): void => {
    if (isStarted) {
      timer = setTimeout(round, intervalMs);
      timer.unref();
    }
  };

  /** Told while it was looking that there is more? Asked by a function, as it changes behind the loop's back. */
  const isWanted = (): boolean => isWoken && isStarted;

  const work = async (): Promise<void> => {
    try {
      let hasMore = true;
      while (hasMore) {
        isWoken = false;
        hasMore = ((await run()) && isStarted) || isWanted();
        if (hasMore) {
          await breathe();
        }
      }
    } catch (error) {
      onError(error);
    }
  };

  const round = (): void => {
    if (timer) {
      clearTimeout(timer);
      timer = null;
    }
    current = work().finally(() => {
      current = null;
      if (isWanted()) {
        // Woken after the last look, but before the round had ended.
        round();
      } else {
        schedule();
      }
    });
  };

  return {
    start() {
      if (!isStarted) {
        isStarted = true;
        round();
      }
    },
    wake() {
      isWoken = true;
      if (isStarted && !current) {
        round();
      }
    },
    async stop() {
      isStarted = false;
      if (timer) {
        clearTimeout(timer);
        timer = null;
      }
      await current;
    },
  };
};
