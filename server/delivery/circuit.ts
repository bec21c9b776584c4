import { MINUTE_MS } from '../kernel/clock';

const FIRST_PAUSE_MS = MINUTE_MS;
const MAX_PAUSE_MS = 15 * MINUTE_MS;

/**
 * Rests the queue while the provider refuses everything (wrong credentials, too many requests): trying on would use up
 * the attempts of mails that nothing is wrong with.
 */
export interface Circuit {
  /** When the rest ends; null where the queue runs. */
  restsUntil(now: Date): Date | null;
  /** Why it rests, or null. */
  reason(now: Date): string | null;
  /** @param forMs how long the provider asked us to wait; otherwise a minute at first, then twice as long each time */
  rest(now: Date, reason: string, forMs: number | null): Date;
  /** A mail went through. */
  close(): void;
  /** Did any mail go through since the last rest began? Then the provider does not refuse everybody. */
  hasWorkedSinceRest(): boolean;
}

export const createCircuit = (): Circuit => {
  let pauseMs = FIRST_PAUSE_MS;
  let resting: { until: Date; reason: string } | null = null;
  let hasWorked = false;

  const current = (now: Date) => (resting && resting.until > now ? resting : null);

  return {
    restsUntil: (now) => current(now)?.until ?? null,
    reason: (now) => current(now)?.reason ?? null,
    rest(now, reason, forMs) {
      const already = current(now);
      if (already) {
        // The other mails in flight hit the same wall; that is one refusal, not several.
        return already.until;
      }
      const until = new Date(now.getTime() + (forMs ?? pauseMs));
      pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS);
      resting = { until, reason };
      hasWorked = false;
      return until;
    },
    close() {
      pauseMs = FIRST_PAUSE_MS;
      resting = null;
      hasWorked = true;
    },
    hasWorkedSinceRest: () => hasWorked,
  };
};
