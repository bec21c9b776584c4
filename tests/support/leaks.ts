import { hostRealm } from './host-realm';
import { pluginServerFolder } from './paths';
import { until } from './until';

type Starter = typeof setTimeout | typeof setInterval | typeof setImmediate;

interface TrackedTimer {
  timer: object;
  /** Its stack is made into text only for those that are left at the end: that is slow. */
  start: Error;
}

/** How many are noted before those that have fired are forgotten. */
const MANY = 1_000;

/** Watches the timers and sockets that a running app holds, so that a test file fails when it leaves some behind. */
export interface LeakDetector {
  /** @throws Error naming what was left behind */
  expectNone(): Promise<void>;
}

/** Node marks a timer that has fired for good or was cleared. */
const isOver = (timer: object): boolean => '_destroyed' in timer && timer._destroyed === true;

/** The line of the plugin's own code that has started a timer; undefined for everybody else's. */
const ownCaller = ({ start }: TrackedTimer): string | undefined =>
  start.stack
    ?.split('\n')
    .find((line) => line.includes(pluginServerFolder))
    ?.trim();

const countSockets = (): number =>
  process.getActiveResourcesInfo().filter((name) => /^(TCP|TLS|PIPE)?(Socket|Server)Wrap$/i.test(name))
    .length;

/** Starts watching; to be called before the app is created. */
export const watchForLeaks = (): LeakDetector => {
  let isWatching = true;
  let tracked: TrackedTimer[] = [];
  const living = (): TrackedTimer[] => tracked.filter(({ timer }) => !isOver(timer));
  const keep = (started: TrackedTimer): void => {
    tracked.push(started);
    if (tracked.length % MANY === 0) tracked = living();
  };
  const socketsBefore = countSockets();
  const realm = hostRealm.timers;
  const { setTimeout, setInterval, setImmediate } = realm;
  const original = { setTimeout, setInterval, setImmediate };

  const watched = <T extends Starter>(start: T): T =>
    new Proxy(start, {
      apply(target, self, args) {
        const timer: unknown = Reflect.apply(target, self, args);
        if (isWatching && typeof timer === 'object' && timer !== null) keep({ timer, start: new Error() });
        return timer;
      },
    });
  realm.setTimeout = watched(original.setTimeout);
  realm.setInterval = watched(original.setInterval);
  realm.setImmediate = watched(original.setImmediate);

  return {
    async expectNone() {
      Object.assign(realm, original);
      const timers = living().flatMap((started) => ownCaller(started) ?? []);
      // A module that was loaded meanwhile keeps its watched timers for the rest of the process.
      isWatching = false;
      tracked = [];
      if (timers.length > 0) {
        throw new Error(
          `Timers of the plugin are still running after the app was stopped:\n${timers.join('\n')}`,
        );
      }
      await until('the sockets that the app opened to close', () => countSockets() <= socketsBefore, 5_000);
    },
  };
};
