import { createRequire } from 'node:module';
import path from 'node:path';

import type { Core } from '@strapi/types';
import type { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';

import { SECOND_MS } from '../kernel/clock';

import type { Counter } from './counter';

const CONNECT_TIMEOUT_MS = 2 * SECOND_MS;

/** An optional peer: the sites that count in Redis install it, so it is looked for where the site's own code lies. */
const loadRedis = (strapi: Core.Strapi): typeof Redis => {
  const requireFromSite = createRequire(path.join(strapi.dirs.app.root, 'package.json'));
  try {
    return (requireFromSite('ioredis') as { Redis: typeof Redis }).Redis;
  } catch (error) {
    throw new Error(
      'plugin.invitations.config.rateLimit.store is "redis", which needs the package "ioredis": npm install ioredis',
      { cause: error },
    );
  }
};

const connect = async (strapi: Core.Strapi, url: string): Promise<Redis> => {
  const Client = loadRedis(strapi);
  // Nothing may wait for a Redis that is down: the count goes on in memory, see `insured-counter.ts`.
  const client = new Client(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: CONNECT_TIMEOUT_MS,
    // How long it waits for a connection that does not close by itself.
    disconnectTimeout: 100,
  });
  client.on('error', (error: Error) => strapi.log.warn(`Redis of the rate limits: ${error.message}`));
  await client.connect().catch(() => undefined);
  return client;
};

/**
 * Counts in Redis, for all nodes together.
 *
 * @throws Error where the package `ioredis` is not installed
 */
export const createRedisCounter = async (strapi: Core.Strapi, url: string): Promise<Counter> => {
  const storeClient = await connect(strapi, url);
  const limiter = new RateLimiterRedis({
    storeClient,
    keyPrefix: 'invitations',
    points: 1,
    duration: 1,
    rejectIfRedisNotReady: true,
  });
  return {
    async add(bucket, points, windowMs) {
      const result = await limiter.penalty(bucket, points, { customDuration: windowMs / SECOND_MS });
      return { points: result.consumedPoints, restMs: result.msBeforeNext };
    },
    async close() {
      if (storeClient.status === 'ready') {
        await storeClient.quit();
      } else {
        storeClient.disconnect();
      }
    },
  };
};
