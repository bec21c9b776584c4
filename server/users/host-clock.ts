import { SECOND_MS } from '../kernel/clock';

/**
 * The time that the host writes into its tokens, which is the computer's and not the kernel's: what is compared with a
 * token's `iat` has to come from the same clock.
 */
export const hostNow = (): number => Date.now();

/** A token's time has whole seconds, so of one second nobody can tell what was first: the next one is the earliest. */
export const nextFullSecond = (): Date => new Date((Math.floor(hostNow() / SECOND_MS) + 1) * SECOND_MS);

/** How long at most; only clocks of several nodes that disagree make it longer than a second. */
const MAX_WAIT_MS = 5 * SECOND_MS;

/** Waits until the host writes this moment, or a later one, into its tokens. */
export const untilHostTime = async (moment: Date): Promise<void> => {
  const deadline = hostNow() + MAX_WAIT_MS;
  for (let left = 1; left > 0;) {
    left = Math.min(moment.getTime(), deadline) - hostNow();
    if (left > 0) {
      // A timer may fire a moment early, hence the loop.
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  }
};
