import { until } from '../support';
import type { Cluster } from './cluster';
import type { Outcome } from './results';
import { expectEachOnce } from './sending';
import { settings, timeoutMs } from './settings';

const INVITATIONS = 'invitations_invitations';
const DAY_MS = 86_400_000;
const OVERDUE = 20;
/** More than cron does in one go, and no more than shows it. */
const PEOPLE = Math.min(Math.max(settings.mails, 600), 2000);
/** How often all nodes do all of it at once: whoever comes too late finds nothing. */
const ROUNDS = 3;

/** Ends some invitations, for cron to find at the next full minute. */
export const makeOverdue = async ({ database }: Cluster): Promise<number[]> => {
  const ids: number[] = await database(INVITATIONS)
    .where({ state: 'pending' })
    .orderBy('id')
    .limit(OVERDUE)
    .pluck('id');
  await database(INVITATIONS)
    .whereIn('id', ids)
    .update({ expires_at: new Date(Date.now() - 60_000) });
  return ids;
};

const toldOf = ({ database }: Cluster, name: string, ids: readonly number[]): Promise<number[]> =>
  database('invitations_events')
    .where({ name, subject_type: 'invitation' })
    .whereIn('subject_id', [...ids])
    .pluck('subject_id');

const expectToldOnce = async (cluster: Cluster, name: string, ids: readonly number[]): Promise<void> => {
  expect((await toldOf(cluster, name, ids)).sort((left, right) => left - right)).toEqual(ids);
};

/** Cron runs by itself on every node, at every full minute. */
export const expireAtFullMinute = async (cluster: Cluster, ids: readonly number[]): Promise<Outcome> => {
  await until(
    'the invitations to expire',
    async () => (await toldOf(cluster, 'invitation.expired', ids)).length >= ids.length,
    timeoutMs,
  );
  await expectToldOnce(cluster, 'invitation.expired', ids);
  return { result: `${ids.length} of ${ids.length}, once each` };
};

const once = (what: string): Outcome => ({ result: `${PEOPLE} of ${PEOPLE} ${what}, once each` });

/** One after the other, as an invitation's life goes; each step is all nodes doing all that cron does, at once. */
export const openCron = (cluster: Cluster) => {
  const { database, mail, nodes } = cluster;
  let ids: number[] = [];
  let marks: number[] = [];

  const runAfter = async (days: number): Promise<void> => {
    await mail.reset();
    await cluster.advance(days * DAY_MS);
    for (let round = 0; round < ROUNDS; round += 1) await cluster.cron();
    await cluster.untilAllSent();
  };
  const inState = async (where: Record<string, unknown>): Promise<number> => {
    const [row] = await database(INVITATIONS).whereIn('id', ids).where(where).count({ count: '*' });
    return Number(row?.count);
  };

  return {
    /** Only the new ones are looked at: all others have ended. */
    async prepare(): Promise<void> {
      const [row] = await database(INVITATIONS).max({ last: 'id' });
      await database(INVITATIONS).where({ state: 'pending' }).update({ state: 'cancelled', open_key: null });
      await mail.reset();
      await cluster.invite(PEOPLE);
      await cluster.untilAllSent();
      ids = await database(INVITATIONS).where('id', '>', Number(row?.last)).orderBy('id').pluck('id');
      expect(ids).toHaveLength(PEOPLE);
      await database('invitations_notices').delete();
      marks = nodes.map((node) => node.log().length);
    },
    async remind(): Promise<Outcome> {
      await runAfter(5.1);
      await expectEachOnce(cluster, { people: PEOPLE, repeats: 0 });
      await expectToldOnce(cluster, 'invitation.reminded', ids);
      return once('reminded');
    },
    async expire(): Promise<Outcome> {
      await runAfter(2);
      expect(await inState({ state: 'expired' })).toBe(PEOPLE);
      await expectToldOnce(cluster, 'invitation.expired', ids);
      expect(await mail.count()).toMatchObject({ mails: 0, others: 0 });
      return once('expired');
    },
    async digest(): Promise<Outcome> {
      const [row] = await database('invitations_notices').count({ count: '*' });
      expect(Number(row?.count)).toBe(PEOPLE);
      await runAfter(1);
      expect(await mail.count()).toMatchObject({ mails: 0, others: 1 });
      return { result: `1 digest of ${PEOPLE} expiries to whoever invited` };
    },
    /** Also what is swept: jobs and imports that are as old as that. */
    async forget(): Promise<Outcome> {
      await runAfter(31);
      expect(await inState({ email: 'deleted person' })).toBe(PEOPLE);
      const times = await database(INVITATIONS).whereIn('id', ids).distinct('pseudonymised_at');
      await cluster.cron();
      expect(await database(INVITATIONS).whereIn('id', ids).distinct('pseudonymised_at')).toEqual(times);
      const finished = database('invitations_jobs').whereIn('kind', ['import', 'invitations.resend']);
      const left = [finished, database('invitations_imports'), database('invitations_import_rows')];
      for (const rows of left) expect(await rows.limit(3)).toEqual([]);
      expect(await mail.count()).toMatchObject({ mails: 0, others: 0 });
      return once('pseudonymised');
    },
    /** Nodes that work on the same must not get in each other's way. */
    expectNoTrouble(): Promise<Outcome> {
      const troubles = nodes.flatMap((node, index) =>
        node
          .log()
          .slice(marks[index])
          .split('\n')
          .filter((line) => /\b(error|warn)\b/i.test(line)),
      );
      expect(troubles).toEqual([]);
      return Promise.resolve({ result: 'no errors and no warnings on any node' });
    },
  };
};
