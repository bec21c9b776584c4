import { startOffice, until, type Office } from '../support';

import { ADMIN, eventsOf, idsOf, JOBS, make } from './selection';

/** Real processes, killed for good in the middle of a job. */

const CROWD = 200;
const env = { PUBLIC_URL: 'https://site.test' };
const config = { rateLimit: { enabled: false }, jobs: { pollInterval: '1s', lease: '3s' } };

jest.setTimeout(240_000);

let office: Office;

beforeAll(async () => {
  office = await startOffice({ config, env });
});
afterAll(() => office.stop());

describe('nodes that are killed while they resend to many', () => {
  it('have resent each exactly once when the job is done', async () => {
    const made = await make(office, CROWD, 'killed');
    const { http } = await office.admin();
    const answer = await http.post(`${ADMIN}/bulk`).send({ action: 'resend', filter: { _q: 'killed-' } });
    expect(answer.status).toBe(202);
    const shown = async () => (await http.get(`${JOBS}/${answer.body.data.documentId}`)).body.data;
    // The node that is left goes on: only what is read between two of its steps belongs together.
    const lookBetweenSteps = () =>
      until('a look between two steps', async () => {
        const job = await shown();
        const events = await eventsOf(office, 'invitation.resent', made);
        return (await shown()).processed === job.processed && { job, events };
      });

    const pair = await Promise.all([office.startNode(), office.startNode()]);
    for (const [index, node] of pair.entries()) {
      const enough = (CROWD / 4) * (index + 1);
      await until('the job to go on', async () => (await shown()).processed >= enough, 60_000);
      await node.kill('SIGKILL');
      const { job, events } = await lookBetweenSteps();
      expect([job.state, job.processed < CROWD]).toEqual(['running', true]);
      // What is counted is what was done, whole or not at all.
      expect(events.filter((count) => count === 1)).toHaveLength(job.processed);
      expect(Math.max(...events)).toBe(1);
    }

    await office.startNode();
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
