import { MINUTE_MS, SECOND_MS } from '../kernel/clock';

/** Why everybody waits: refused credentials, or a provider that is asked too much. */
export type RestCause = 'credentials' | 'throttled';

/** How long the first rest is, where nobody says how long it has to be; each further one is twice as long. */
const FIRST_PAUSE_MS: Record<RestCause, number> = {
  credentials: MINUTE_MS,
  throttled: 5 * SECOND_MS,
};
const MAX_PAUSE_MS = 15 * MINUTE_MS;

export interface Rest {
  cause: RestCause;
  /** For the administrator. */
  reason: string;
  /** How long it has to be, in milliseconds; null where nobody said. */
  forMs: number | null;
}

/**
 * Rests the queue while the provider refuses everything (wrong credentials, too many requests): trying on would use up
 * the attempts of mails that nothing is wrong with.
 */
export interface Circuit {
  /** When the rest ends; null where the queue runs. */
  restsUntil(now: Date): Date | null;
  /** Why it rests, or null. */
  reason(now: Date): string | null;
  /** Begins a rest, unless there is one already, and answers when it ends. */
  rest(now: Date, rest: Rest): Date;
  /** A mail went through. */
  close(now: Date): void;
  /** Did any mail go through since the last rest began? Then the provider does not refuse everybody. */
  hasWorkedSinceRest(): boolean;
}

export const createCircuit = (): Circuit => {
  let pauses = { ...FIRST_PAUSE_MS };
  let resting: { until: Date; cause: RestCause; reason: string } | null = null;
  let hasWorked = false;

  const current = (now: Date) => (resting && resting.until > now ? resting : null);

  return {
    restsUntil: (now) => current(now)?.until ?? null,
    reason: (now) => current(now)?.reason ?? null,
    rest(now, { cause, reason, forMs }) {
      const already = current(now);
      if (already) {
        // The other mails in flight hit the same wall; that is one refusal, not several.
        return already.until;
      }
      const until = new Date(now.getTime() + (forMs ?? pauses[cause]));
      pauses = { ...pauses, [cause]: Math.min(pauses[cause] * 2, MAX_PAUSE_MS) };
      resting = { until, cause, reason };
      hasWorked = false;
      return until;
    },
    close(now) {
      hasWorked = true;
      const rest = current(now);
      if (rest?.cause === 'throttled') {
        // It was on its way when the others were asked to wait.
        return;
      }
      pauses = { ...FIRST_PAUSE_MS };
      resting = null;
    },
    hasWorkedSinceRest: () => hasWorked,
  };
};
