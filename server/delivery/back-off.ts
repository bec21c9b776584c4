/** The pace at which temporary failures are tried again, see `delivery.retry`. */
export interface RetryPolicy {
  /** How often a mail is tried altogether. */
  attempts: number;
  firstDelayMs: number;
  maxDelayMs: number;
}

/** With the defaults: 30 s, 2 min, 8 min, 32 min, 2 h, 6 h, 6 h, so a bad night at the provider loses nothing. */
const FACTOR = 4;

/** Mails that failed together do not come back together. */
const JITTER = 0.2;

/**
 * How long to wait after a temporary failure.
 *
 * @param attempts how many attempts have been made, the failed one included
 * @param chance a number from 0 to 1 (exclusive) that spreads the delay by a fifth to either side
 * @returns milliseconds; null where the attempts are used up
 */
export const nextDelayMs = (
  attempts: number,
  { attempts: max, firstDelayMs, maxDelayMs }: RetryPolicy,
  chance: number,
): number | null => {
  if (attempts >= max) {
    return null;
  }
  const delayMs = Math.min(firstDelayMs * FACTOR ** Math.max(0, attempts - 1), maxDelayMs);
  return Math.round(delayMs * (1 - JITTER + 2 * JITTER * chance));
};
