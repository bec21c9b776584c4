import { nextDelayMs } from '../../server/delivery/back-off';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

const policy = { attempts: 8, firstDelayMs: 30 * SECOND_MS, maxDelayMs: 6 * HOUR_MS };

/** In the middle of the jitter. */
const EVEN = 0.5;

describe('the delay after a temporary failure', () => {
  test.each([
    [1, 30 * SECOND_MS],
    [2, 2 * MINUTE_MS],
    [3, 8 * MINUTE_MS],
    [4, 32 * MINUTE_MS],
    [5, 128 * MINUTE_MS],
    [6, 6 * HOUR_MS],
    [7, 6 * HOUR_MS],
  ])('after attempt %i it is %i ms', (attempts, expected) => {
    expect(nextDelayMs(attempts, policy, EVEN)).toBe(expected);
  });

  test.each([8, 9, 100])('after attempt %i there is none: the attempts are used up', (attempts) => {
    expect(nextDelayMs(attempts, policy, EVEN)).toBeNull();
  });

  test('is spread by a fifth to either side', () => {
    expect(nextDelayMs(1, policy, 0)).toBe(24 * SECOND_MS);
    expect(nextDelayMs(1, policy, 0.9999999)).toBe(36 * SECOND_MS);
  });

  test('never becomes shorter from one attempt to the next', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7].map((attempts) => nextDelayMs(attempts, policy, EVEN) ?? 0);
    expect([...delays].sort((left, right) => left - right)).toEqual(delays);
  });
});
