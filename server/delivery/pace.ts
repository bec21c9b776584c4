import { MINUTE_MS, SECOND_MS } from '../kernel/clock';

/** How fast this node hands mails over: all of its lanes ask here for their turn. */
export interface Pace {
  /** Settles when the next mail may be begun; at once after `stop`. */
  turn(): Promise<void>;
  /** The provider asked for less: the distance between two mails doubles. */
  slowDown(): void;
  /** A mail went through: the distance shrinks again, until only the configured rate is left. */
  speedUp(): void;
  /** Ends all waiting, for good. */
  stop(): void;
}

const FIRST_GAP_MS = 100;
const MAX_GAP_MS = 10_000;
/** After a slow-down it takes some twenty mails until the pace is the old one; */
const RECOVERY = 0.8;
const NEGLIGIBLE_GAP_MS = 2;
/** where fewer are sent, it is forgotten after this time. */
const MEMORY_MS = 10 * MINUTE_MS;

/**
 * Evenly spaced, not in bursts: a provider that counts over any second never sees more than the rate.
 *
 * @param ratePerSecond mails per second; null for as fast as it goes
 */
export const createPace = (ratePerSecond: number | null, now: () => Date): Pace => {
  const ownGapMs = ratePerSecond === null ? 0 : SECOND_MS / ratePerSecond;
  const waiting = new Map<NodeJS.Timeout, () => void>();
  let slowGapMs = 0;
  let slowedAt = 0;
  let nextAt = 0;
  let isStopped = false;

  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        waiting.delete(timer);
        resolve();
      }, ms);
      waiting.set(timer, resolve);
    });

  const forgetOld = (): void => {
    if (Math.abs(now().getTime() - slowedAt) > MEMORY_MS) {
      slowGapMs = 0;
    }
  };

  return {
    async turn() {
      forgetOld();
      const moment = performance.now();
      const at = Math.max(moment, nextAt);
      nextAt = at + Math.max(ownGapMs, slowGapMs);
      if (at > moment && !isStopped) {
        await sleep(at - moment);
      }
    },
    slowDown() {
      forgetOld();
      slowedAt = now().getTime();
      slowGapMs = Math.min(Math.max(slowGapMs * 2, ownGapMs * 2, FIRST_GAP_MS), MAX_GAP_MS);
    },
    speedUp() {
      const gapMs = slowGapMs * RECOVERY;
      slowGapMs = gapMs <= Math.max(NEGLIGIBLE_GAP_MS, ownGapMs) ? 0 : gapMs;
    },
    stop() {
      isStopped = true;
      for (const [timer, resolve] of waiting) {
        clearTimeout(timer);
        resolve();
      }
      waiting.clear();
    },
  };
};
