import type { Core } from '@strapi/types';

import { MINUTE_MS } from '../kernel/clock';
import { getService } from '../kernel/get-service';

import type { Counter } from './counter';
import { createMemoryCounter } from './memory-counter';

/**
 * Counts in memory as long as the store cannot be reached: neither does a site go down with its Redis, nor does it
 * stand open.
 */
export const createInsuredCounter = (strapi: Core.Strapi, store: Counter): Counter => {
  const memory = createMemoryCounter();
  let isSilentUntilMs = 0;

  /** Once a minute is enough: it would be said with every request. */
  const report = (error: unknown): void => {
    const nowMs = getService(strapi, 'clock').now().getTime();
    if (nowMs >= isSilentUntilMs) {
      isSilentUntilMs = nowMs + MINUTE_MS;
      strapi.log.error(
        'The store of the rate limits cannot be reached; this node counts in memory meanwhile.',
      );
      strapi.log.error(error);
    }
  };

  const insured = async <T>(ask: (counter: Counter) => Promise<T>): Promise<T> => {
    try {
      return await ask(store);
    } catch (error) {
      report(error);
      return ask(memory);
    }
  };

  return {
    add: (bucket, points, windowMs) => insured((counter) => counter.add(bucket, points, windowMs)),
    async close() {
      await store.close();
      await memory.close();
    },
  };
};
