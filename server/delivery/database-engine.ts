import type { MessageSources } from './compose';
import type { Context } from './context';
import type { DeliveryEngine } from './engine';
import { createDeliveryLoop } from './loop';
import { sendDue } from './round';
import { createWorker } from './worker';

/** Sends from this node, with the outbox's own table as the queue; the rate per second is this node's own. */
export const createDatabaseEngine = (context: Context, sources: MessageSources): DeliveryEngine => {
  const worker = createWorker(context, sources, context.config.delivery.ratePerSecond);
  const loop = createDeliveryLoop(context, {
    async round() {
      if (!worker.isHeldUp()) {
        await sendDue(worker);
      }
    },
  });

  return {
    start: () => loop.start(),
    wake: () => loop.wake(),
    async stop() {
      worker.stop();
      await loop.stop();
    },
    drain: () => loop.drain(),
    holdUp: () => worker.holdUp(),
  };
};
