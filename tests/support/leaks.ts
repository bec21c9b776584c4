import { hostRealm } from './host-realm';
import { pluginServerFolder } from './paths';
import { until } from './until';

type Starter = typeof setTimeout | typeof setInterval | typeof setImmediate;

interface TrackedTimer {
  timer: object;
  startedAt: string;
}

/** Watches the timers and sockets that a running app holds, so that a test file fails when it leaves some behind. */
export interface LeakDetector {
  /** @throws Error naming what was left behind */
  expectNone(): Promise<void>;
}

/** Node marks a timer that has fired for good or was cleared. */
const isOver = (timer: object): boolean => '_destroyed' in timer && timer._destroyed === true;

/** The line of the plugin's own code that is starting a timer; undefined for everybody else's. */
const ownCaller = (): string | undefined =>
  new Error().stack
    ?.split('\n')
    .find((line) => line.includes(pluginServerFolder))
    ?.trim();

const countSockets = (): number =>
  process.getActiveResourcesInfo().filter((name) => /^(TCP|TLS|PIPE)?(Socket|Server)Wrap$/i.test(name))
    .length;

/** Starts watching; to be called before the app is created. */
export const watchForLeaks = (): LeakDetector => {
  const tracked = new Set<TrackedTimer>();
  const socketsBefore = countSockets();
  const realm = hostRealm.timers;
  const { setTimeout, setInterval, setImmediate } = realm;
  const original = { setTimeout, setInterval, setImmediate };

  const watched = <T extends Starter>(start: T): T =>
    new Proxy(start, {
      apply(target, self, args) {
        const timer: unknown = Reflect.apply(target, self, args);
        const startedAt = ownCaller();
        if (startedAt && typeof timer === 'object' && timer !== null) tracked.add({ timer, startedAt });
        return timer;
      },
    });
  realm.setTimeout = watched(original.setTimeout);
  realm.setInterval = watched(original.setInterval);
  realm.setImmediate = watched(original.setImmediate);

  return {
    async expectNone() {
      Object.assign(realm, original);
      const timers = [...tracked].filter(({ timer }) => !isOver(timer)).map(({ startedAt }) => startedAt);
      if (timers.length > 0) {
        throw new Error(
          `Timers of the plugin are still running after the app was stopped:\n${timers.join('\n')}`,
        );
      }
      await until('the sockets that the app opened to close', () => countSockets() <= socketsBefore, 5_000);
    },
  };
};
