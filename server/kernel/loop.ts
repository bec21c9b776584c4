import { AsyncResource } from 'node:async_hooks';

import type { Core } from '@strapi/types';

import { createPoller } from './worker';

/** Turns, one at a time, from when the host is up until it stops. */
export interface Loop {
  start(): void;
  /** Another turn, at once. */
  wake(): void;
  /** Begins no further turn, and waits for the one under way. */
  stop(): Promise<void>;
  /** Waits for the turn under way, and then takes turns until there is nothing more to do. */
  drain(): Promise<void>;
}

interface LoopOptions {
  strapi: Core.Strapi;
  /** For those who debug the process. */
  name: string;
  intervalMs: number;
  /** Once, before the first turn. */
  onStart?: () => void;
  /** True where there is more to do at once. */
  turn: () => Promise<boolean>;
  /** For the log, where a turn fails; what went wrong follows. */
  trouble: string;
}

/** How often a node looks whether the host is up. */
const START_CHECK_MS = 50;

/** Makes the loop of a feature that works in the background. */
export const createLoop = ({ strapi, name, intervalMs, onStart, turn, trouble }: LoopOptions): Loop => {
  let current: Promise<boolean> | null = null;
  let startTimer: NodeJS.Timeout | null = null;
  let isStopping = false;

  /** One turn at a time, whoever asks for it. */
  const takeTurn = (): Promise<boolean> => {
    current ??= turn().finally(() => {
      current = null;
    });
    return current;
  };

  const poller = createPoller({
    intervalMs,
    run: takeTurn,
    onError: (error) => strapi.log.error(`Invitations: ${trouble} ${String(error)}`),
  });

  const start = (): void => {
    if (isStopping) {
      return;
    }
    // The features whose work this is start after this one, and so does the host's own code.
    if (strapi.isLoaded) {
      onStart?.();
      poller.start();
    } else {
      startTimer = setTimeout(start, START_CHECK_MS);
      startTimer.unref();
    }
  };

  // A request that wakes the loop must not lend it its own transaction or context.
  const resource = new AsyncResource(name);
  const outside = <T>(work: () => T): T => resource.runInAsyncScope(work);

  return {
    start: () => outside(start),
    wake: () => outside(() => poller.wake()),
    async stop() {
      isStopping = true;
      if (startTimer) {
        clearTimeout(startTimer);
      }
      await poller.stop();
      await current?.catch(() => undefined);
    },
    drain: () =>
      outside(async () => {
        // The turn under way may have looked before the last work came.
        await current?.catch(() => undefined);
        let hasMore = true;
        while (hasMore) {
          hasMore = await takeTurn();
        }
      }),
  };
};
