import { until } from '../../support/until';

/** What went wrong in a browser, in the order in which it was told of. */
export interface FaultList {
  all: string[];
  /**
   * Takes a fault that a test provokes on purpose off the list. It is waited for, as a browser tells of a fault beside
   * what the page shows of it, before or after.
   *
   * @throws Error where there is none
   */
  expectAndForget(pattern: RegExp): Promise<void>;
}

export const createFaultList = (kind: string): FaultList => {
  const all: string[] = [];
  return {
    all,
    async expectAndForget(pattern) {
      const isMeant = (fault: string) => pattern.test(fault);
      await until(`a ${kind} that matches ${String(pattern)}`, () => all.some(isMeant));
      all.splice(all.findIndex(isMeant), 1);
    },
  };
};
