import type { Knex } from 'knex';
import { INVITATION_UID } from '../../server/invitations/content-type';
import { startApp, startNode, type App, type Caller, type PlaygroundNode } from '../support';
import { callerWith } from '../support/callers';
import { allAtOnce, outcomeOf, tally, tallyOf } from './contest';
import { brokenInvariants } from './invariants';
import { addressOf, invitationsOf, invite, inviteMany, register, tokenFor } from './invitees';

const CROWD = 30;
const FEW = 10;

jest.setTimeout(240_000);

let app: App;
let database: Knex;
const nodes: PlaygroundNode[] = [];

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  database = app.database.connect();
  // One after the other: they would take each other's time to start.
  nodes.push(await startNode(nodeOptions()));
  nodes.push(await startNode(nodeOptions()));
});
afterEach(async () => {
  expect(await brokenInvariants(database)).toEqual([]);
});
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.kill()));
  await database.destroy();
  await app.stop();
});

const nodeOptions = () => ({
  database: app.database,
  mail: app.mail,
  config: { rateLimit: { enabled: false } },
  env: { PUBLIC_URL: app.url },
});

/** Takes the nodes in turn. */
const nodeOf = (index: number): PlaygroundNode => {
  const node = nodes[index % nodes.length];
  if (!node) throw new Error('There is no node');
  return node;
};

/** The super admin, at one node or the other. */
const adminAt = async (index: number): Promise<Caller> =>
  callerWith(nodeOf(index).url, (await app.admin()).token);

const countEvents = async (name: string, id: number): Promise<number> =>
  (await database('invitations_events').where({ name, subject_id: id })).length;

describe('two nodes on one database', () => {
  it('register one of all who use a link', async () => {
    const token = tokenFor(app, await invite(app, addressOf('highlander')));
    const answers = await allAtOnce(CROWD, (index) =>
      register(nodeOf(index).http, token, `highlander-${index}`),
    );
    expect(tallyOf(answers)).toEqual({ '200': 1, '410 InvitationUsed': CROWD - 1 });
  });

  it('give a user name to one of all who want it', async () => {
    const records = await inviteMany(app, FEW, 'namesake');
    const answers = await Promise.all(
      records.map((record, index) => register(nodeOf(index).http, tokenFor(app, record), 'namesake')),
    );
    expect(tallyOf(answers)).toEqual({ '200': 1, '409 UsernameTaken': FEW - 1 });
  });

  it('invite an address once, and write the overdue invitation down once', async () => {
    const email = addressOf('overdue');
    const former = await invite(app, email);
    await app.strapi.db
      .query(INVITATION_UID)
      .updateMany({ where: { id: former.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    const admins = await Promise.all([adminAt(0), adminAt(1)]);
    const answers = await allAtOnce(CROWD, (index) =>
      (admins[index % 2] ?? app.http).post('/invitations/invitations').send({ email }),
    );
    expect(tallyOf(answers)).toEqual({ '201': 1, '409 InvitationPending': CROWD - 1 });
    expect(await countEvents('invitation.expired', former.id)).toBe(1);
    await app.mail.waitForMail(email);
    expect(app.mail.to(email)).toHaveLength(1);
  });

  it('agree on who was faster, the invitee at one or the administrator at the other', async () => {
    const records = await inviteMany(app, FEW, 'contested');
    const admin = await adminAt(1);
    const pairs = await Promise.all(
      records.map(async (record, index) => {
        const answers = await Promise.all([
          register(nodeOf(0).http, tokenFor(app, record), `contested-${index}`),
          admin
            .post(`/invitations/invitations/${record.documentId}/${index % 2 ? 'cancel' : 'resend'}`)
            .send(index % 2 ? {} : { replaceLink: true }),
        ]);
        return answers.map(outcomeOf).join(', ');
      }),
    );
    expect([
      '200, 410 InvitationUsed',
      '410 InvitationCancelled, 200',
      '410 InvitationReplaced, 200',
    ]).toEqual(expect.arrayContaining(Object.keys(tally(pairs))));
  });

  it('replace a link as often as they are asked to, and the last one works at both', async () => {
    const record = await invite(app, addressOf('replaced'));
    const admins = await Promise.all([adminAt(0), adminAt(1)]);
    const answers = await allAtOnce(FEW, (index) =>
      (admins[index % 2] ?? app.http)
        .post(`/invitations/invitations/${record.documentId}/resend`)
        .send({ replaceLink: true }),
    );
    expect(tallyOf(answers)).toEqual({ '200': FEW });
    const token = tokenFor(app, await invitationsOf(app).record(record.documentId));
    for (const { http } of nodes) {
      expect(outcomeOf(await http.post('/api/invitations/inspect').send({ token }))).toBe('200');
    }
    expect(outcomeOf(await register(nodeOf(0).http, tokenFor(app, record), 'replaced'))).toBe(
      '410 InvitationReplaced',
    );
    expect(outcomeOf(await register(nodeOf(1).http, token, 'replaced'))).toBe('200');
  });
});
