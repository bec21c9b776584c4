import type { Cluster } from './cluster';
import { startCluster } from './cluster';
import { expireAtFullMinute, makeOverdue, openCron } from './cron';
import { openResults, type Outcome } from './results';
import { measure, surviveKills, surviveRestarts } from './sending';
import { settings } from './settings';
import { importOnce, resendOnce } from './working';

/** One node alone is what the others are compared with. */
const sizes = [...new Set([1, ...settings.nodes])].sort((left, right) => left - right);

/** The nodes of one kind of database with one engine: how fast they are, and what they survive. */
export const describeCluster = (kind: 'postgres' | 'mysql', engine: 'database' | 'bullmq'): void => {
  describe(`${kind}, ${engine}`, () => {
    const results = openResults(kind, engine);
    let cluster: Cluster;
    let cron: ReturnType<typeof openCron>;
    let overdue: number[] = [];

    /** What it proves is a line of the table. */
    const prove = (what: string, work: () => Promise<Outcome>): void => {
      it(what, () => results.take(what, cluster.nodes.length, work));
    };

    beforeAll(async () => {
      cluster = await startCluster(kind, engine);
    });
    afterAll(() => cluster.stop());

    describe.each(sizes)('%d nodes', (size) => {
      beforeAll(() => cluster.grow(size));

      prove('invitations sent', async () => {
        const outcome = await measure(cluster);
        const alone = results.lines[0]?.figures?.perSecond;
        const { perSecond = 0 } = outcome.figures ?? {};
        return alone === undefined
          ? outcome
          : { ...outcome, result: `${outcome.result} (${(perSecond / alone).toFixed(2)} × one node)` };
      });
      if (size > 1) prove('invitations sent, nodes killed', () => surviveKills(cluster));
    });

    describe('all nodes', () => {
      beforeAll(async () => {
        overdue = await makeOverdue(cluster);
      });

      const restarted = engine === 'bullmq' ? 'database, then Redis restarted' : 'database restarted';
      prove(`invitations sent, ${restarted}`, () =>
        cluster.behindDoors(() => surviveRestarts(cluster, engine)),
      );
      prove('import, nodes killed', () => importOnce(cluster));
      prove('all that a filter finds resent, nodes killed', () => resendOnce(cluster));
      prove('expired by cron at the full minute', () => expireAtFullMinute(cluster, overdue));
    });

    describe('cron on all nodes at once', () => {
      beforeAll(async () => {
        cron = openCron(cluster);
        await cron.prepare();
      });

      prove('reminders', () => cron.remind());
      prove('expiries and their events', () => cron.expire());
      prove('digests', () => cron.digest());
      prove('retention and sweeps', () => cron.forget());
      prove('nodes beside each other', () => cron.expectNoTrouble());
    });
  });
};
