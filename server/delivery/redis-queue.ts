import type { Job, Queue, Worker as BullmqWorker } from 'bullmq';
import type { Redis } from 'ioredis';

import { SECOND_MS } from '../kernel/clock';
import { getService } from '../kernel/get-service';

import type { BullmqPackage } from './bullmq-package';
import type { Context } from './context';
import type { Due } from './store';

/** What stands in Redis of a mail: enough to find its row, which says everything else. */
interface Ticket {
  deliveryId: number;
}

/** The queue in Redis. Everything but `close` may throw when Redis is away, and nothing is lost with it. */
export interface RedisQueue {
  isReady(): boolean;
  /** Why it cannot be reached; null where it can, or where nobody knows yet. */
  trouble(): string | null;
  /** How many tickets wait. */
  waiting(): Promise<number>;
  /** Adds a ticket for each; those that it has already are left as they are. */
  add(due: readonly Due[], now: Date): Promise<void>;
  /** How many tickets this node holds at a time, from now on. */
  hold(count: number): void;
  /** Nobody, on any node, is handed a ticket for so long. */
  restFor(ms: number): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  /** Works on a ticket; false where it is to be put back. */
  work: (deliveryId: number) => Promise<boolean>;
  /** The last ticket that waited has been handed out. */
  onDrained: () => void;
  /** Redis is there, for the first time or again. */
  onReady: () => void;
}

const CONNECT_TIMEOUT_MS = 2 * SECOND_MS;
const MAX_RECONNECT_MS = 2 * SECOND_MS;
const CLOSE_TIMEOUT_MS = 3 * SECOND_MS;
/** How long a connection is waited for that does not close by itself, or has closed long since. */
const DISCONNECT_MS = 20;
/** BullMQ heeds a rest only where there is a rate; this one is none. */
const NO_RATE = { max: 1_000_000_000, duration: SECOND_MS };
const SPLITS = 10;

/** In windows of about a tenth of a second, so that no second sees much more than the rate. */
const limiterOf = (ratePerSecond: number | null): { max: number; duration: number } => {
  if (ratePerSecond === null) {
    return NO_RATE;
  }
  const max = Math.ceil(ratePerSecond / SPLITS);
  return { max, duration: Math.ceil((max * SECOND_MS) / ratePerSecond) };
};

/** What tells one database from another. */
const DATABASE_KEYS = ['connectionString', 'host', 'port', 'socketPath', 'database', 'schema', 'filename'];

const databaseOf = ({ strapi }: Context): string => {
  const connection = strapi.config.get<Record<string, string | number | undefined>>(
    'database.connection.connection',
    {},
  );
  // A port is a number with some and a text with others.
  return JSON.stringify(DATABASE_KEYS.map((key) => String(connection[key] ?? '')));
};

/**
 * Sites that share a Redis have queues of their own, and so has a copy of a site with a database of its own, be it of
 * the same name on another host.
 */
export const queueNameOf = (context: Context): string =>
  getService(context.strapi, 'keys').keyedHash('delivery-queue', databaseOf(context)).slice(0, 16);

/** A new attempt has a new name, or a ticket of the former one would stand in its way. */
const ticketName = ({ id, dueAt }: Due): string => `mail-${id}-${dueAt.getTime()}`;

const reconnectMs = (times: number): number => Math.min(times * 100, MAX_RECONNECT_MS);

/** Waits for work, but not for ever; true where it succeeded meanwhile. */
export const orGiveUp = async (work: Promise<unknown>, ms = CLOSE_TIMEOUT_MS): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const done = work.then(
    () => true,
    () => false,
  );
  const isDone = await Promise.race([done, timeout]);
  clearTimeout(timer);
  return isDone;
};

/** Says once that Redis is away, and once that it is back. */
const watch = ({ strapi }: Context, client: Redis, onReady: () => void) => {
  let trouble: string | null = null;
  client.on('error', (error: Error) => {
    if (trouble === null) {
      trouble = `Sending waits, as Redis cannot be reached (delivery.redis): ${error.message}`;
      strapi.log.warn(`Invitations: ${trouble}. No email is lost; they go out once it is back.`);
    }
  });
  client.on('ready', () => {
    if (trouble !== null) {
      trouble = null;
      strapi.log.info('Invitations: Redis is back, and so is sending.');
    }
    onReady();
  });
  return () => trouble;
};

/** Opens the queue and begins to work on it. */
export const openRedisQueue = (
  context: Context,
  bullmq: BullmqPackage,
  { work, onDrained, onReady }: Options,
): RedisQueue => {
  const { strapi, config } = context;
  const { redis: url, concurrency, ratePerSecond, leaseMs } = config.delivery;
  const name = queueNameOf(context);
  let isClosing = false;
  const connection = {
    connectTimeout: CONNECT_TIMEOUT_MS,
    retryStrategy: (times: number) => (isClosing ? null : reconnectMs(times)),
    disconnectTimeout: DISCONNECT_MS,
  };
  const client = new bullmq.Redis(url ?? '', {
    ...connection,
    // Nothing waits for a Redis that is away: the rows stay in the database, and are looked at again.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
  });
  const trouble = watch(context, client, onReady);
  const queue: Queue<Ticket> = new bullmq.Queue<Ticket>(name, { connection: client, prefix: 'invitations' });
  const quiet = (error: Error): void => {
    strapi.log.debug(`Invitations: the queue in Redis: ${error.message}`);
  };
  queue.on('error', quiet);

  const handle = async ({ data }: Job<Ticket>): Promise<void> => {
    if (!(await work(data.deliveryId))) {
      throw new bullmq.RateLimitError();
    }
  };
  const worker: BullmqWorker<Ticket> = new bullmq.Worker<Ticket>(name, handle, {
    connection: { url: url ?? '', ...connection, maxRetriesPerRequest: null },
    prefix: 'invitations',
    concurrency,
    limiter: limiterOf(ratePerSecond),
    // Who holds a ticket for longer holds the row no longer either.
    lockDuration: leaseMs,
    stalledInterval: leaseMs / 2,
    // However often a node dies with it: how often a mail is tried is counted in its row.
    maxStalledCount: 1000,
    maximumRateLimitDelay: SECOND_MS,
    runRetryDelay: SECOND_MS,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  });
  worker.on('error', quiet);
  worker.on('drained', onDrained);

  return {
    isReady: () => client.status === 'ready',
    trouble,

    waiting: () => queue.getJobCountByTypes('waiting'),

    async add(due, now) {
      await queue.addBulk(
        due.map((row) => ({
          name: 'mail',
          data: { deliveryId: row.id },
          opts: {
            jobId: ticketName(row),
            delay: Math.max(row.dueAt.getTime() - now.getTime(), 0),
            // What somebody waits for overtakes what waits.
            lifo: row.isUrgent,
            removeOnComplete: true,
            removeOnFail: true,
          },
        })),
      );
    },

    hold(count) {
      worker.concurrency = count;
    },

    restFor: (ms) => queue.rateLimit(ms),

    async close() {
      isClosing = true;
      const isThere = client.status === 'ready';
      if (!(await orGiveUp(worker.close(!isThere)))) {
        await orGiveUp(worker.disconnect());
      }
      await orGiveUp(queue.close());
      if (client.status === 'ready') {
        await client.quit().catch(() => undefined);
      } else {
        client.disconnect();
        await new Promise((resolve) => setTimeout(resolve, 2 * DISCONNECT_MS));
      }
    },
  };
};
