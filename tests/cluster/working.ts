import type { JobView } from '../../server/jobs/service';
import { crowd, IMPORTS, rowsOf, shown, upload } from '../imports/importing';
import type { Cluster } from './cluster';
import { killDuring } from './killing';
import type { Outcome } from './results';
import { expectEachOnce, sentOf } from './sending';
import { settings, slowMs } from './settings';

const { mails, kills, concurrency } = settings;

/** Enough for an import to take several steps, however small the run is. */
const SIZE = Math.max(mails, 600);

/** How much is done of the latest job of a kind, which is all done once it is in a state. */
const jobDone = async ({ database }: Cluster, kind: string, end: string): Promise<number> => {
  const job: Pick<JobView, 'state' | 'processed' | 'total'> | undefined = await database('invitations_jobs')
    .where({ kind })
    .orderBy('id', 'desc')
    .first('state', 'processed', 'total');
  if (!job) return 0;
  return job.state === end ? 1 : Math.min(job.processed / (job.total ?? SIZE), 0.99);
};

/** The same of a job that sends mails, the last of which come after it. */
const sendingDone = async (cluster: Cluster, kind: string): Promise<number> => {
  const done = await jobDone(cluster, kind, 'done');
  return done < 1 ? done : sentOf(cluster, SIZE);
};

/** How often something happened to imported invitations, and to how many of them. */
const expectToldOnce = async ({ database }: Cluster, name: string): Promise<void> => {
  const told: number[] = await database('invitations_events as event')
    .join('invitations_invitations as invitation', 'invitation.id', 'event.subject_id')
    .where({ 'event.name': name, 'event.subject_type': 'invitation', 'invitation.source': 'import' })
    .pluck('event.subject_id');
  expect(told).toHaveLength(SIZE);
  expect(new Set(told).size).toBe(SIZE);
};

const outcomeOf = async (cluster: Cluster, killed: number): Promise<Outcome> => {
  const most = killed * concurrency;
  const repeated = await expectEachOnce(cluster, { people: SIZE, repeats: most });
  return {
    result: `${SIZE} of ${SIZE}, ${killed} killed: each once, ${repeated} mails repeated (at most ${most})`,
    figures: { invitations: SIZE, killed, repeated },
  };
};

/** A file is checked and applied while nodes are killed: who is in it is invited once, and the report says so. */
export const importOnce = async (cluster: Cluster): Promise<Outcome> => {
  const { mail, database } = cluster;
  await mail.reset(slowMs);
  const file = crowd('imported', SIZE).replaceAll('@crowd.test', '@people.test');
  const { documentId } = shown(await upload(await cluster.admin(), file));
  const look = async () => shown(await (await cluster.admin()).get(`${IMPORTS}/${documentId}`));
  const inCheck = await killDuring(cluster, () => jobDone(cluster, 'import', 'ready'));
  expect(await look()).toMatchObject({ state: 'ready', counts: { new: SIZE } });

  shown(await (await cluster.admin()).post(`${IMPORTS}/${documentId}/apply`));
  const inWork = await killDuring(cluster, () => sendingDone(cluster, 'import'));
  expect(inWork).toBeGreaterThanOrEqual(kills);
  await cluster.untilAllSent();

  expect(await look()).toMatchObject({
    state: 'done',
    total: SIZE,
    processed: SIZE,
    open: 0,
    counts: { created: SIZE },
    error: null,
  });
  expect(await rowsOf(await cluster.admin(), documentId, 'outcome=failed')).toEqual([]);
  const emails: string[] = await database('invitations_invitations')
    .where({ source: 'import' })
    .pluck('email');
  expect(emails).toHaveLength(SIZE);
  expect(new Set(emails).size).toBe(SIZE);
  await expectToldOnce(cluster, 'invitation.created');
  return outcomeOf(cluster, inCheck + inWork);
};

/** All that a filter finds is resent while nodes are killed: to each once, and the report says so. */
export const resendOnce = async (cluster: Cluster): Promise<Outcome> => {
  await cluster.mail.reset(slowMs);
  const started = await (
    await cluster.admin()
  )
    .post('/invitations/invitations/bulk')
    .send({ action: 'resend', filter: { source: 'import', status: 'pending' } });
  expect(started.status).toBe(202);
  const { documentId } = started.body.data as JobView;
  const look = async (): Promise<JobView> =>
    (await (await cluster.admin()).get(`/invitations/jobs/${documentId}`)).body.data;
  const killed = await killDuring(cluster, () => sendingDone(cluster, 'invitations.resend'));
  expect(killed).toBeGreaterThanOrEqual(kills);
  await cluster.untilAllSent();
  expect(await look()).toMatchObject({
    state: 'done',
    total: SIZE,
    processed: SIZE,
    counts: { done: SIZE, failed: 0 },
    error: null,
  });
  await expectToldOnce(cluster, 'invitation.resent');
  return outcomeOf(cluster, killed);
};
