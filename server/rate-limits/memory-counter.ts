import { RateLimiterMemory } from 'rate-limiter-flexible';

import { SECOND_MS } from '../kernel/clock';

import type { Counter } from './counter';

/** Counts in this process only; with several nodes each has its own count. */
export const createMemoryCounter = (): Counter => {
  // The library's own verdict is not asked for (the counts are), so its number of points says nothing.
  const limiter = new RateLimiterMemory({ keyPrefix: 'invitations', points: 1, duration: 1 });
  return {
    async add(bucket, points, windowMs) {
      const result = await limiter.penalty(bucket, points, { customDuration: windowMs / SECOND_MS });
      return { points: result.consumedPoints, restMs: result.msBeforeNext };
    },
    async close() {
      // Each bucket has a timer, which `delete` clears.
      await Promise.all(limiter.dump().storage.map(({ key }) => limiter.delete(key)));
    },
  };
};
