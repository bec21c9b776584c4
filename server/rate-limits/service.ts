import { createHash } from 'node:crypto';

import type { Core } from '@strapi/types';

import { getConfig, type Allowance } from '../config';
import type { LifecycleContext } from '../kernel/feature';

import { addressBucket } from './client-address';
import type { Counter } from './counter';
import { createCounting } from './counting';
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
  /**
   * Counts a code that is to be sent: for the address that asks, for the mailbox, and for the whole site. What is refused by
   * one of them costs the others nothing.
   *
   * @param mailbox the key of the address
   * @throws PluginError `RateLimitError` (429) where it is one too many
   */
  consumeCode(mailbox: string, ip: string | null): Promise<void>;
  /**
   * Lets somebody try to sign in, as `guess` does; counted for the identifier at the address that asks, for that address,
   * which many people may share, and ten times as many for the identifier from wherever.
   */
  guessSignIn<T>(
    who: { identifier: string; ip: string | null },
    guess: () => Promise<T>,
    isFailure: (error: unknown) => boolean,
  ): Promise<T>;
  /**
   * Lets somebody try a code, as `guess` does: with a mailbox for every try, a million of them find one that opens. Where
   * the whole site has had too many wrong ones, no new codes are sent, but those that were can be tried.
   */
  guessCode<T>(
    ip: string | null,
    guess: () => Promise<T>,
    isFailure: (error: unknown) => boolean,
  ): Promise<T>;
}

/** How many people behind one address may mistype at once. */
const SHARED_ADDRESS = 5;
/** Nobody is locked out by somebody else's few wrong guesses; many from many addresses are an attack on this one user. */
const FROM_ANYWHERE = 10;
const WRONG_CODES = 'wrong-codes';

/** Short enough for a bucket, and nobody's address in it. */
const fingerprint = (identifier: string): string =>
  createHash('sha256').update(identifier.normalize('NFKC').toLowerCase()).digest('hex');

const bucketOf = (ip: string | null): string => (ip === null ? 'unknown' : addressBucket(ip));

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

  const counting = createCounting(strapi, () => counter);

  return {
    async open() {
      counter = await openStore(strapi);
    },
    close: () => counter.close(),
    async consumePublic(route, ip) {
      const { enabled, public: allowance } = limits();
      if (enabled) {
        await counting.countAll([{ bucket: `${route}:${bucketOf(ip)}`, allowance }]);
      }
    },
    guess(publicId, guess, isFailure) {
      const { enabled, failures: allowance } = limits();
      return enabled
        ? counting.guessing([{ bucket: `failures:${publicId}`, allowance }], guess, isFailure)
        : guess();
    },
    guessSignIn({ identifier, ip }, guess, isFailure) {
      const { enabled, failures: allowance } = limits();
      const times = (factor: number): Allowance => ({ ...allowance, points: allowance.points * factor });
      const who = fingerprint(identifier);
      const counts = [
        { bucket: `sign-in:${bucketOf(ip)}`, allowance: times(SHARED_ADDRESS) },
        { bucket: `sign-in:${bucketOf(ip)}:${who}`, allowance },
        { bucket: `sign-in:${who}`, allowance: times(FROM_ANYWHERE) },
      ];
      return enabled ? counting.guessing(counts, guess, isFailure) : guess();
    },
    async consumeCode(mailbox, ip) {
      const { enabled, codes, codesPerIp, codesOverall, wrongCodesOverall } = limits();
      if (!enabled) {
        return;
      }
      // Of each challenge five tries are let through: while too many are wrong, there are to be no more challenges.
      await counting.assertBelow({ bucket: WRONG_CODES, allowance: wrongCodesOverall });
      await counting.countAll([
        { bucket: `codes:${bucketOf(ip)}`, allowance: codesPerIp },
        ...codes.map((allowance, index) => ({ bucket: `codes:${index}:${mailbox}`, allowance })),
        { bucket: 'codes', allowance: codesOverall, isOverall: true },
      ]);
    },
    guessCode(ip, guess, isFailure) {
      const { enabled, wrongCodesPerIp, wrongCodesOverall } = limits();
      const counts = [
        { bucket: `wrong-codes:${bucketOf(ip)}`, allowance: wrongCodesPerIp },
        { bucket: WRONG_CODES, allowance: wrongCodesOverall, isOverall: true, isLenient: true },
      ];
      return enabled ? counting.guessing(counts, guess, isFailure) : guess();
    },
  };
};

declare module '../kernel/get-service' {
  interface Services {
    'rate-limits': RateLimitsService;
  }
}
