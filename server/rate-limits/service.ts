import type { Core } from '@strapi/types';

import { getConfig, type Allowance } from '../config';
import { SECOND_MS } from '../kernel/clock';
import { rateLimited } from '../kernel/errors';
import type { LifecycleContext } from '../kernel/feature';

import { addressBucket } from './client-address';
import type { Counter } from './counter';
import { createDatabaseCounter } from './database-counter';
import { createInsuredCounter } from './insured-counter';
import { createMemoryCounter } from './memory-counter';
import { createRedisCounter } from './redis-counter';

export interface RateLimitsService {
  /** Opens the store; before that, and until it answers, this node counts in memory. */
  open(): Promise<void>;
  close(): Promise<void>;
  /**
   * Counts one request to a public route.
   *
   * @param route a constant: a path can be spelled in many ways, and each would have a count of its own
   * @throws PluginError `RateLimitError` (429) where it is one too many
   */
  consumePublic(route: string, ip: string | null): Promise<void>;
  /**
   * Lets somebody guess (at a password, say) on an invitation. The guess is counted before it is made and taken back
   * if it was no failure: of guesses made at once, no more than the limit are looked at.
   *
   * @param isFailure whether what the guess threw is a wrong guess
   * @throws PluginError `RateLimitError` (429) where there were too many, and what the guess throws
   */
  guess<T>(publicId: string, guess: () => Promise<T>, isFailure: (error: unknown) => boolean): Promise<T>;
}

const openStore = async (strapi: Core.Strapi): Promise<Counter> => {
  const { store, redis } = getConfig(strapi).rateLimit;
  if (store === 'redis' && redis !== null) {
    return createInsuredCounter(strapi, await createRedisCounter(strapi, redis));
  }
  return store === 'database'
    ? createInsuredCounter(strapi, createDatabaseCounter(strapi))
    : createMemoryCounter();
};

export const createRateLimits = ({ strapi }: LifecycleContext): RateLimitsService => {
  let counter = createMemoryCounter();
  const limits = () => getConfig(strapi).rateLimit;

  const count = async (bucket: string, { points, perMs }: Allowance): Promise<void> => {
    const counted = await counter.add(bucket, 1, perMs);
    if (counted.points > points) {
      throw rateLimited(Math.max(1, Math.ceil(counted.restMs / SECOND_MS)));
    }
  };

  return {
    async open() {
      counter = await openStore(strapi);
    },
    close: () => counter.close(),
    async consumePublic(route, ip) {
      const { enabled, public: allowance } = limits();
      if (enabled) {
        await count(`${route}:${ip === null ? 'unknown' : addressBucket(ip)}`, allowance);
      }
    },
    async guess(publicId, guess, isFailure) {
      const { enabled, failures } = limits();
      if (!enabled) {
        return guess();
      }
      const bucket = `failures:${publicId}`;
      await count(bucket, failures);
      try {
        const result = await guess();
        await counter.add(bucket, -1, failures.perMs);
        return result;
      } catch (error) {
        if (!isFailure(error)) {
          await counter.add(bucket, -1, failures.perMs);
        }
        throw error;
      }
    },
  };
};

declare module '../kernel/get-service' {
  interface Services {
    'rate-limits': RateLimitsService;
  }
}
