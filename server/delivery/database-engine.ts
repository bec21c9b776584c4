import { AsyncResource } from 'node:async_hooks';

import { createPoller } from '../kernel/worker';

import { createCircuit } from './circuit';
import { createCompletions } from './completions';
import type { MessageSources } from './compose';
import type { Context } from './context';
import type { DeliveryEngine } from './engine';
import { sendDue } from './round';

/** How often a node looks whether the host is up. */
const START_CHECK_MS = 50;

/** Sends from this node, with the outbox's own table as the queue. */
export const createDatabaseEngine = (context: Context, sources: MessageSources): DeliveryEngine => {
  const { strapi } = context;
  const circuit = createCircuit();
  const completions = createCompletions(context, context.config.delivery.concurrency);
  let isStopping = false;
  let current: Promise<void> | null = null;
  let startTimer: NodeJS.Timeout | null = null;

  const holdUp = (): string | null => context.readiness().reason ?? circuit.reason(context.now());
  const worker = { context, sources, circuit, completions, isHeldUp: () => isStopping || holdUp() !== null };

  const run = async (): Promise<void> => {
    if (!worker.isHeldUp()) {
      await sendDue(worker);
    }
  };
  /** One round at a time, whoever asks for it. */
  const round = (): Promise<void> => {
    current ??= run().finally(() => {
      current = null;
    });
    return current;
  };

  const poller = createPoller({
    intervalMs: context.config.delivery.pollIntervalMs,
    run: async () => {
      await round();
      return false;
    },
    onError: (error) =>
      strapi.log.error(`Invitations: emails could not be sent now, and will be later. ${String(error)}`),
  });

  const start = (): void => {
    if (isStopping) {
      return;
    }
    // The features that compose the mails start after this one, and so does the host's own code.
    if (strapi.isLoaded) {
      poller.start();
    } else {
      startTimer = setTimeout(start, START_CHECK_MS);
      startTimer.unref();
    }
  };

  // A request that wakes the worker must not lend it its own transaction or context.
  const outside = new AsyncResource('invitations.delivery');

  return {
    start: () => outside.runInAsyncScope(start),
    wake: () => outside.runInAsyncScope(() => poller.wake()),
    async stop() {
      isStopping = true;
      if (startTimer) {
        clearTimeout(startTimer);
      }
      await poller.stop();
      await current?.catch(() => undefined);
    },
    drain: () =>
      outside.runInAsyncScope(async () => {
        // The round under way may have looked before the last order came.
        await current?.catch(() => undefined);
        await round();
      }),
    holdUp,
  };
};
