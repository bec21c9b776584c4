import { getService } from '../../server/kernel/get-service';
import {
  createDatabase,
  startApp,
  startMailServer,
  startNode,
  until,
  type App,
  type MailServer,
  type PlaygroundNode,
  type TestDatabase,
} from '../support';
// For the types of the services.
import type {} from '../../server/jobs/service';

import { ADMIN, eventsOf, idsOf, JOBS, make } from './selection';

/** Real processes, killed for good in the middle of a job. */

const CROWD = 200;
const env = { PUBLIC_URL: 'https://site.test' };
const config = { rateLimit: { enabled: false }, jobs: { pollInterval: '1s', lease: '3s' } };

jest.setTimeout(240_000);

let database: TestDatabase;
let mail: MailServer;
/** Starts the job and looks at the rows, but works on nothing itself. */
let office: App;
const nodes: PlaygroundNode[] = [];

beforeAll(async () => {
  database = await createDatabase();
  mail = await startMailServer();
  office = await startApp({ database, mail, config, env });
  await getService(office.strapi, 'job-runner').stop();
  await getService(office.strapi, 'delivery-engine').stop();
});
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
  await office.stop();
  await mail.stop();
  await database.drop();
});

const start = async (): Promise<PlaygroundNode> => {
  const node = await startNode({ database, mail, config, env });
  nodes.push(node);
  return node;
};

describe('nodes that are killed while they resend to many', () => {
  it('have resent each exactly once when the job is done', async () => {
    const made = await make(office, CROWD, 'killed');
    const { http } = await office.admin();
    const answer = await http.post(`${ADMIN}/bulk`).send({ action: 'resend', filter: { _q: 'killed-' } });
    expect(answer.status).toBe(202);
    const shown = async () => (await http.get(`${JOBS}/${answer.body.data.documentId}`)).body.data;

    const pair = await Promise.all([start(), start()]);
    for (const [index, node] of pair.entries()) {
      const enough = (CROWD / 4) * (index + 1);
      await until('the job to go on', async () => (await shown()).processed >= enough, 60_000);
      await node.kill('SIGKILL');
      const { state, processed } = await shown();
      expect([state, processed < CROWD]).toEqual(['running', true]);
      // What is counted is what was done, whole or not at all.
      const events = await eventsOf(office, 'invitation.resent', made);
      expect(events.filter((count) => count === 1)).toHaveLength(processed);
      expect(Math.max(...events)).toBe(1);
    }

    await start();
    await until('the job to end', async () => (await shown()).state === 'done', 60_000);
    expect(await shown()).toMatchObject({
      processed: CROWD,
      total: CROWD,
      counts: { done: CROWD, failed: 0 },
    });
    expect(await eventsOf(office, 'invitation.resent', made)).toEqual(made.map(() => 1));
    const deliveries = (await office.strapi.db.query('plugin::invitations.delivery').findMany({
      where: { subjectDocumentId: { $in: idsOf(made) } },
    })) as { subjectDocumentId: string }[];
    expect(deliveries.map(({ subjectDocumentId }) => subjectDocumentId).sort()).toEqual(idsOf(made).sort());
  });
});
