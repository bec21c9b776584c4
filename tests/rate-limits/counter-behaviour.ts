import type { Counter } from '../../server/rate-limits/counter';

const WINDOW_MS = 60_000;

/** What every store must do; each test file names the store. */
export const describeCounter = (name: string, open: () => Counter): void => {
  describe(`the store ${name}`, () => {
    it('counts on and back, with the time that is left of the window', async () => {
      const counter = open();
      expect((await counter.add('on', 1, WINDOW_MS)).points).toBe(1);
      const second = await counter.add('on', 1, WINDOW_MS);
      expect(second.points).toBe(2);
      expect(second.restMs).toBeGreaterThan(WINDOW_MS - 20_000);
      expect(second.restMs).toBeLessThanOrEqual(WINDOW_MS);
      expect((await counter.add('on', -1, WINDOW_MS)).points).toBe(1);
    });

    it('keeps buckets apart', async () => {
      const counter = open();
      await counter.add('left', 1, WINDOW_MS);
      expect((await counter.add('right', 1, WINDOW_MS)).points).toBe(1);
    });

    it('gives every one of many calls at once a number of its own', async () => {
      const counter = open();
      const counts = await Promise.all(
        Array.from({ length: 40 }, () => counter.add('at-once', 1, WINDOW_MS)),
      );
      const numbers = counts.map(({ points }) => points).sort((left, right) => left - right);
      expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    });
  });
};
