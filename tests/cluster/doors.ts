import { Redis } from 'ioredis';
import type { TestDatabase } from '../support';
import { startDoor } from '../support/door';
import { startRedisDoor } from '../support/redis-door';
import { outageMs } from './settings';

/**
 * Doors before the database and Redis, whose servers belong to others and cannot be restarted: to the nodes one that is
 * shut for some seconds is just that. All connections break, with whatever transaction they were in, and no new one is taken.
 */
export interface Doors {
  /** What nodes are told to come through them. */
  env: Record<string, string>;
  redisUrl: string;
  restartDatabase(): Promise<void>;
  /** It comes back empty. */
  restartRedis(): Promise<void>;
  stop(): Promise<void>;
}

const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @param redisUrl null where the nodes need none */
export const startDoors = async ({ env }: TestDatabase, redisUrl: string | null): Promise<Doors> => {
  const database = await startDoor({ host: env.DATABASE_HOST ?? '', port: Number(env.DATABASE_PORT) });
  const redis = redisUrl === null ? null : await startRedisDoor(redisUrl);

  const empty = async (url: string): Promise<void> => {
    const client = new Redis(url);
    await client.flushdb();
    await client.quit();
  };
  if (redisUrl !== null) await empty(redisUrl);

  return {
    env: { DATABASE_HOST: '127.0.0.1', DATABASE_PORT: String(database.port) },
    redisUrl: redis?.url ?? '',
    async restartDatabase() {
      database.shut();
      await pass(outageMs);
      database.open();
    },
    async restartRedis() {
      redis?.shut();
      if (redisUrl !== null) await empty(redisUrl);
      await pass(outageMs);
      redis?.open();
    },
    async stop() {
      await database.stop();
      await redis?.stop();
      if (redisUrl !== null) await empty(redisUrl);
    },
  };
};
