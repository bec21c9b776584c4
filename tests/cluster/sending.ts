import { until } from '../support';
import type { Cluster } from './cluster';
import { killDuring } from './killing';
import type { Outcome } from './results';
import { settings, slowMs, timeoutMs } from './settings';

const { mails, kills, concurrency } = settings;

/** As many as there are invitations, each to its own person with its own link, and so many repeated at most. */
export const expectEachOnce = async (
  cluster: Cluster,
  { people, repeats }: { people: number; repeats: number },
): Promise<number> => {
  const count = await cluster.mail.count();
  expect(count).toMatchObject({ ids: people, people, links: people, changed: [] });
  expect(count.mails - people).toBeLessThanOrEqual(repeats);
  return count.mails - people;
};

/** What part of so many mails has come. */
export const sentOf = async ({ mail }: Cluster, people: number): Promise<number> =>
  (await mail.count()).ids / people;

/** Measures how fast they are together, and that none is sent twice. */
export const measure = async (cluster: Cluster): Promise<Outcome> => {
  await cluster.mail.reset();
  await cluster.inviteAtRest(mails);
  await cluster.untilAllSent();
  await expectEachOnce(cluster, { people: mails, repeats: 0 });
  const { perSecond } = await cluster.mail.count();
  return {
    result: `${mails} of ${mails}, once each, ${perSecond.toFixed(0)} per second`,
    figures: { mails, perSecond },
  };
};

/** Node after node is killed while they send. */
export const surviveKills = async (cluster: Cluster): Promise<Outcome> => {
  await cluster.mail.reset(slowMs);
  await cluster.inviteAtRest(mails);
  const killed = await killDuring(cluster, () => sentOf(cluster, mails));
  expect(killed).toBeGreaterThanOrEqual(kills);
  await cluster.untilAllSent();
  const repeated = await expectEachOnce(cluster, { people: mails, repeats: killed * concurrency });
  return {
    result: `${killed} killed: 0 lost, ${repeated} repeated (at most ${killed * concurrency})`,
    figures: { mails, killed, repeated },
  };
};

/** The database goes away and comes back while they send, and so does Redis, empty. */
export const surviveRestarts = async (cluster: Cluster, engine: string): Promise<Outcome> => {
  const part = (share: number): Promise<unknown> =>
    until('a part of the mails', async () => (await sentOf(cluster, mails)) >= share, timeoutMs);
  await cluster.mail.reset(slowMs);
  await cluster.inviteAtRest(mails);
  await part(1 / 3);
  await cluster.doors.restartDatabase();
  if (engine === 'bullmq') {
    await part(2 / 3);
    await cluster.doors.restartRedis();
  }
  await cluster.untilAllSent();
  const most = cluster.nodes.length * concurrency;
  const repeated = await expectEachOnce(cluster, { people: mails, repeats: most });
  return {
    result: `0 lost, ${repeated} repeated (at most ${most})`,
    figures: { mails, repeated },
  };
};
