import { until } from '../support';
import type { Cluster } from './cluster';
import { settings, timeoutMs } from './settings';

const { kills, killEveryMs } = settings;

/**
 * Kills one node after the other for as long as work is done: each time another part of it is done, and every few seconds
 * once all nodes are up. While nothing moves on, as all that is left waits for a lease to run out, nobody is killed.
 *
 * @param progress how much of the work is done, from 0 to 1
 * @returns how many were killed, all of which are up again
 */
export const killDuring = async (cluster: Cluster, progress: () => Promise<number>): Promise<number> => {
  let killed = 0;
  let wholeSince = performance.now();
  let doneThen = 0;
  let done = 0;
  const isTime = (): boolean =>
    (killed < kills && done >= (killed + 1) / (kills + 1)) || performance.now() - wholeSince >= killEveryMs;
  for (;;) {
    await until(
      'the work to go on',
      async () => {
        done = await progress();
        return done >= 1 || (kills > 0 && done > doneThen && isTime());
      },
      timeoutMs,
    );
    if (done >= 1) {
      await cluster.settled();
      return killed;
    }
    await cluster.kill(killed % cluster.nodes.length);
    killed += 1;
    doneThen = done;
    wholeSince = Infinity;
    const latest = killed;
    cluster.settled().then(
      () => {
        if (killed === latest) wholeSince = performance.now();
      },
      () => undefined,
    );
  }
};
