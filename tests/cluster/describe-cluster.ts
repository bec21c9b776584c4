import { Redis } from 'ioredis';
import { until } from '../support';
import { startCluster, type Cluster } from './cluster';
import { cutDatabase, loseRedis } from './cuts';
import { settings, timeoutMs } from './settings';

const { mails, kills, concurrency } = settings;
/** So slow that nodes are killed with mails in flight, however small the run is. */
const SLOW_MS = 40;
const OVERDUE = 20;

const sizes = [1, 2, 4].filter((size) => size <= settings.nodes);

/** What is printed at the end. */
const table: string[] = [];
const note = (what: string, value: string): void => {
  table.push(`  ${what.padEnd(56)} ${value}`);
};

const nodesOf = ({ nodes }: Cluster): string => (nodes.length === 1 ? '1 node' : `${nodes.length} nodes`);

const untilMails = (cluster: Cluster, count: number): Promise<unknown> =>
  until(`${count} mails`, async () => (await cluster.mail.count()).mails >= count, timeoutMs);

/** As many as there are invitations, each to its own person with its own link. */
const expectEachOnce = async (cluster: Cluster, repeats: number): Promise<number> => {
  const count = await cluster.mail.count();
  expect(count).toMatchObject({ ids: mails, people: mails, links: mails, changed: [] });
  expect(count.mails - mails).toBeLessThanOrEqual(repeats);
  return count.mails - mails;
};

const measure = async (cluster: Cluster): Promise<void> => {
  await cluster.mail.reset();
  await cluster.inviteAtRest(mails);
  await cluster.untilAllSent();
  await expectEachOnce(cluster, 0);
  const { perSecond } = await cluster.mail.count();
  note(`${nodesOf(cluster)}, mails per second`, perSecond.toFixed(0));
};

/** Node after node is killed, each after another part of the mails. */
const surviveKills = async (cluster: Cluster): Promise<void> => {
  await cluster.mail.reset(SLOW_MS);
  await cluster.inviteAtRest(mails);
  for (let kill = 1; kill <= kills; kill += 1) {
    await untilMails(cluster, Math.floor((mails * kill) / (kills + 1)));
    await cluster.kill(kill % cluster.nodes.length);
  }
  await cluster.untilAllSent();
  const repeats = await expectEachOnce(cluster, kills * concurrency);
  note(`${nodesOf(cluster)}, ${kills} killed`, `0 lost, ${repeats} repeated`);
  await cluster.settled();
};

const surviveCuts = async (cluster: Cluster, engine: string): Promise<void> => {
  await cluster.mail.reset(SLOW_MS);
  await cluster.inviteAtRest(mails);
  await untilMails(cluster, Math.floor(mails / 3));
  await cutDatabase(cluster.kind, cluster.database);
  await untilMails(cluster, Math.floor((mails * 2) / 3));
  if (engine === 'bullmq') await loseRedis(cluster.redisUrl);
  await cluster.untilAllSent();
  const repeats = await expectEachOnce(cluster, cluster.nodes.length * concurrency);
  note(
    `connections to the database cut${engine === 'bullmq' ? ', Redis cut and emptied' : ''}`,
    `0 lost, ${repeats} repeated`,
  );
};

/** Cron runs on every node, at every full minute. */
const expireOnce = async ({ database }: Cluster): Promise<void> => {
  const ids: number[] = await database('invitations_invitations')
    .where({ state: 'pending' })
    .orderBy('id')
    .limit(OVERDUE)
    .pluck('id');
  await database('invitations_invitations')
    .whereIn('id', ids)
    .update({ expires_at: new Date(Date.now() - 60_000) });
  const events = () =>
    database('invitations_events').where({ name: 'invitation.expired' }).whereIn('subject_id', ids);
  await until('the invitations to expire', async () => (await events()).length >= ids.length, timeoutMs);
  expect(await events()).toHaveLength(ids.length);
  note('expired by cron on all nodes', `${ids.length} of ${ids.length}, once each`);
};

/** The nodes of one kind of database with one engine: how fast they are, and what they survive. */
export const describeCluster = (kind: 'postgres' | 'mysql', engine: 'database' | 'bullmq'): void => {
  describe(`${kind}, ${engine}`, () => {
    let cluster: Cluster;

    beforeAll(async () => {
      cluster = await startCluster(kind, engine);
    });
    afterAll(async () => {
      await cluster.stop();
      if (engine === 'bullmq') {
        const redis = new Redis(cluster.redisUrl);
        await redis.flushdb();
        await redis.quit();
      }
      process.stdout.write(`\n${kind}, ${engine} engine, ${mails} mails a time\n${table.join('\n')}\n\n`);
    });

    describe.each(sizes)('%d nodes', (size) => {
      beforeAll(() => cluster.grow(size));

      it('send each mail once', () => measure(cluster));

      if (size > 1) {
        it('lose nothing when they are killed, and repeat no more than was in flight', () =>
          surviveKills(cluster));
      }
    });

    it('lose nothing when connections are cut', () => surviveCuts(cluster, engine));

    it('do what cron does once', () => expireOnce(cluster));
  });
};
