import { SECOND_MS } from '../kernel/clock';

import { loadBullmq } from './bullmq-package';
import type { MessageSources } from './compose';
import { WRITE_PAUSES_MS } from './completions';
import type { Context } from './context';
import type { DeliveryEngine } from './engine';
import { createLanes } from './lanes';
import { createDeliveryLoop } from './loop';
import type { RedisQueue } from './redis-queue';
import { openRedisQueue, orGiveUp } from './redis-queue';
import { createWorker } from './worker';

/** So many tickets lie in Redis ahead of need; the others wait in the database. */
const DEPTH = 1000;
/** Where Redis has so many it is not filled up: the rows due longest, which are read for that, have their tickets. */
const ENOUGH = DEPTH / 2;
/** So many of the oldest rows are looked at even where Redis has enough: among them is what overtakes. */
const LOOK = 50;
/** A rest is renewed as long as it lasts, so that no node waits longer than it has to. */
const REST_MS = SECOND_MS;
const DRAIN_CHECK_MS = 200;

/**
 * Hands the question of who sends what and when to BullMQ: its rate counts for all nodes together, and a ticket goes to
 * one worker. A ticket names a row and nothing else; the row decides, by the same conditional claim as ever, whether
 * there is anything to send. So a ticket that comes twice sends once, and whatever Redis loses is handed out again.
 */
export const createBullmqEngine = (context: Context, sources: MessageSources): DeliveryEngine => {
  const { store, now } = context;
  const worker = createWorker(context, sources, null);
  let queue: RedisQueue | null = null;
  const lanes = createLanes(worker, {
    // A ticket counts for the rate when it is handed out: what waits behind others would go out all at once.
    isAhead: context.config.delivery.ratePerSecond === null,
    onRoom: (count) => queue?.hold(count),
  });
  let isRunning = false;
  const inHand = new Set<Promise<boolean>>();
  let sinceRefill = 0;

  const holdUp = (): string | null => worker.holdUp() ?? queue?.trouble() ?? null;

  /** Compares the database with Redis: what is due has a ticket afterwards. */
  const refill = async (): Promise<void> => {
    if (!queue?.isReady() || worker.isHeldUp()) {
      return;
    }
    sinceRefill = 0;
    const due = await store.due(now(), (await queue.waiting()) > ENOUGH ? LOOK : DEPTH);
    if (due.length > 0) {
      await queue.add(due, now());
    }
  };

  const loop = createDeliveryLoop(context, { round: refill, onStart: open });
  const wake = (): void => loop.wake();

  /** Enough was sent for Redis to have room again, long before the next look. */
  const noteDone = (): void => {
    sinceRefill += 1;
    if (sinceRefill >= DEPTH / 4) {
      wake();
    }
  };

  const plan = async (id: number, dueAt: Date | null): Promise<void> => {
    if (dueAt && isRunning) {
      // The next look finds it as well, once it is due.
      await queue?.add([{ id, dueAt, isUrgent: false }], now()).catch(() => undefined);
    }
  };

  const rest = async (): Promise<void> => {
    if (worker.holdUp() !== null) {
      await queue?.restFor(REST_MS).catch(() => undefined);
    }
  };

  const work = async (deliveryId: number): Promise<boolean> => {
    const worked = worker.isHeldUp() ? 'held-up' : await lanes.work(deliveryId);
    if (worked === 'held-up') {
      await rest();
      return false;
    }
    if (worked !== 'not-ours') {
      await plan(deliveryId, worked.patch.dueAt);
    }
    noteDone();
    return true;
  };

  const workInHand = async (deliveryId: number): Promise<boolean> => {
    const working = work(deliveryId);
    inHand.add(working);
    try {
      return await working;
    } finally {
      inHand.delete(working);
    }
  };

  /** The database closes next: what was sent has to be written down by then. */
  const untilWritten = async (): Promise<void> => {
    const longest = context.config.delivery.sendTimeoutMs + WRITE_PAUSES_MS + SECOND_MS;
    await orGiveUp(Promise.allSettled([...inHand]), longest);
  };

  function open(): void {
    if (context.readiness().isReady) {
      const options = { work: workInHand, onDrained: wake, onReady: wake };
      queue = openRedisQueue(context, loadBullmq(context.strapi), options);
    }
  }

  const isAllSent = async (): Promise<boolean> =>
    inHand.size === 0 && (await store.due(now(), 1)).length === 0;

  return {
    start() {
      // Now, and not when the host is up: what is missing has to stop the start.
      loadBullmq(context.strapi);
      isRunning = true;
      loop.start();
    },
    wake,
    async stop() {
      isRunning = false;
      worker.stop();
      await loop.stop();
      await queue?.close();
      await untilWritten();
    },
    async drain() {
      while ((inHand.size > 0 || (isRunning && holdUp() === null)) && !(await isAllSent())) {
        await loop.drain();
        await new Promise((resolve) => setTimeout(resolve, DRAIN_CHECK_MS));
      }
    },
    holdUp,
  };
};
