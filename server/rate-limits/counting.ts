import type { Core } from '@strapi/types';

import type { Allowance } from '../config';
import { SECOND_MS } from '../kernel/clock';
import { rateLimited, type PluginError } from '../kernel/errors';
import { getService } from '../kernel/get-service';

import type { Count, Counter } from './counter';

/** What is counted, and how often it may happen. */
export interface Counted {
  bucket: string;
  allowance: Allowance;
  /** Every request of the site has a share in it: reaching its end is news to whoever runs it. */
  isOverall?: boolean;
  /** Counted, and told of, but nobody is refused for it. */
  isLenient?: boolean;
}

const refusal = ({ restMs }: Count): PluginError => rateLimited(Math.max(1, Math.ceil(restMs / SECOND_MS)));

/** Counts and refuses, with whatever counter is in use at the moment. */
export const createCounting = (strapi: Core.Strapi, counter: () => Counter) => {
  const saidUntil = new Map<string, number>();

  /** Once per window and node: it would be said with every request. */
  const tell = ({ bucket, allowance }: Counted, { restMs }: Count): void => {
    const now = getService(strapi, 'clock').now().getTime();
    if (now < (saidUntil.get(bucket) ?? 0)) {
      return;
    }
    saidUntil.set(bucket, now + restMs);
    strapi.log.warn(
      `The limit "${bucket}" of the whole site is reached: ${allowance.points}. Somebody may be attacking it.`,
    );
  };

  const add = ({ bucket, allowance }: Counted, points: number): Promise<Count> =>
    counter().add(bucket, points, allowance.perMs);

  const count = async (counted: Counted): Promise<void> => {
    const { allowance, isOverall = false, isLenient = false } = counted;
    const now = await add(counted, 1);
    if (now.points <= allowance.points) {
      return;
    }
    if (isOverall) {
      tell(counted, now);
    }
    if (!isLenient) {
      throw refusal(now);
    }
  };

  const takeBack = async (counts: readonly Counted[]): Promise<void> => {
    for (const counted of counts) {
      await add(counted, -1);
    }
  };

  /** Counts all of them, or none that another one did not let through. */
  const countAll = async (counts: readonly Counted[]): Promise<void> => {
    for (const [index, counted] of counts.entries()) {
      try {
        await count(counted);
      } catch (error) {
        await takeBack(counts.slice(0, index));
        throw error;
      }
    }
  };

  return {
    countAll,

    /** @throws PluginError `RateLimitError` (429) where the whole site's count has reached its end; nothing is counted */
    async assertBelow(counted: Counted): Promise<void> {
      const now = await add(counted, 1);
      await takeBack([counted]);
      if (now.points > counted.allowance.points) {
        tell(counted, now);
        throw refusal(now);
      }
    },

    /** Counts the guess before it is made, and takes it back where it was no failure. */
    async guessing<T>(
      counts: readonly Counted[],
      guess: () => Promise<T>,
      isFailure: (error: unknown) => boolean,
    ): Promise<T> {
      await countAll(counts);
      try {
        const result = await guess();
        await takeBack(counts);
        return result;
      } catch (error) {
        if (!isFailure(error)) {
          await takeBack(counts);
        }
        throw error;
      }
    },
  };
};
