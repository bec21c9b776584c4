import type { Knex } from 'knex';
import { INVITATION_UID } from '../../server/invitations/content-type';
import { startApp, type App } from '../support';
import { allAtOnce, outcomeOf, tally, tallyOf } from './contest';
import { brokenInvariants } from './invariants';
import { addressOf, invitationsOf, invite, inviteMany, PASSWORD, register, tokenFor } from './invitees';

const CROWD = 50;
const FEW = 20;

// A crowd takes its time on a busy machine.
jest.setTimeout(180_000);

let app: App;
let database: Knex;

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  database = app.database.connect();
});
afterEach(async () => {
  expect(await brokenInvariants(database)).toEqual([]);
});
afterAll(async () => {
  await database.destroy();
  await app.stop();
});

const count = async (table: string, where: Record<string, string> = {}): Promise<number> =>
  (await database(table).where(where).select('id')).length;

/** Rows that an acceptance leaves, by table. */
const countRows = async () => ({
  users: await count('up_users'),
  profiles: await count('invitations_profiles'),
  proofs: await count('invitations_address_proofs'),
  locks: await count('invitations_locks'),
  events: await count('invitations_events'),
});

describe('one link, many who use it at once', () => {
  it('registers one of them, and the losers leave nothing behind', async () => {
    const record = await invite(app, addressOf('highlander'), { firstName: 'Connor' });
    const token = tokenFor(app, record);
    const before = await countRows();
    const answers = await allAtOnce(CROWD, (index) => register(app.http, token, `highlander-${index}`));
    expect(tallyOf(answers)).toEqual({ '200': 1, '410 InvitationUsed': CROWD - 1 });

    const winner = answers.find(({ status }) => status === 200)?.body as { user: { username: string } };
    const after = await invitationsOf(app).record(record.documentId);
    expect(after).toMatchObject({ state: 'accepted', user: { username: winner.user.username } });
    expect(await countRows()).toEqual({
      users: before.users + 1,
      profiles: before.profiles + 1,
      proofs: before.proofs + 1,
      // One of the address, one of the winner's name.
      locks: before.locks + 2,
      events: before.events + 1,
    });
    const login = await app.http
      .post('/api/auth/local')
      .send({ identifier: winner.user.username, password: PASSWORD });
    expect(login.status).toBe(200);
  });

  it('accepts once for a user with many browser tabs', async () => {
    const token = tokenFor(app, await invite(app, 'tabs@known.test'));
    const user = await app.user({
      email: 'tabs@known.test',
      username: 'tabs',
      password: PASSWORD,
      isProved: true,
    });
    const answers = await allAtOnce(CROWD, () => user.http.post('/api/invitations/accept').send({ token }));
    expect(tallyOf(answers)).toEqual({ '200': 1, '410 InvitationUsed': CROWD - 1 });
  });

  it('accepts once for whoever sends the credentials again and again', async () => {
    const token = tokenFor(app, await invite(app, 'eager@known.test'));
    await app.user({ email: 'eager@known.test', username: 'eager', password: PASSWORD });
    const answers = await allAtOnce(CROWD, () =>
      app.http.post('/api/invitations/accept').send({ token, identifier: 'eager', password: PASSWORD }),
    );
    expect(tallyOf(answers)).toEqual({ '200': 1, '410 InvitationUsed': CROWD - 1 });
  });

  it('declines once', async () => {
    const record = await invite(app, addressOf('reluctant'));
    const token = tokenFor(app, record);
    const answers = await allAtOnce(CROWD, () =>
      app.http.post('/api/invitations/decline').send({ token, suppress: true }),
    );
    expect(tallyOf(answers)).toEqual({ '200': 1, '410 InvitationDeclined': CROWD - 1 });
  });

  it('is looked at once, as far as the timeline is concerned', async () => {
    const record = await invite(app, addressOf('watched'));
    const token = tokenFor(app, record);
    const answers = await allAtOnce(CROWD, () => app.http.post('/api/invitations/inspect').send({ token }));
    expect(tallyOf(answers)).toEqual({ '200': CROWD });
    const views = await database('invitations_events').where({
      name: 'invitation.viewed',
      subject_id: record.id,
    });
    expect(views).toHaveLength(1);
  });
});

describe('links and invitations that want the same', () => {
  it('lets the newer link in and none of the older', async () => {
    const older = await invite(app, addressOf('links'));
    await invitationsOf(app).resend(older.documentId, { replaceLink: true });
    const newer = await invitationsOf(app).record(older.documentId);
    const tokens = [tokenFor(app, older), tokenFor(app, newer)] as const;
    const [ofOlder, ofNewer] = await Promise.all(
      tokens.map((token, turn) =>
        allAtOnce(CROWD / 2, (index) => register(app.http, token, `links-${turn}-${index}`)),
      ),
    );
    expect(tallyOf(ofNewer ?? [])).toEqual({ '200': 1, '410 InvitationUsed': CROWD / 2 - 1 });
    // Once it is accepted, that is what the older link's holders are told as well.
    expect(['410 InvitationReplaced', '410 InvitationUsed']).toEqual(
      expect.arrayContaining(Object.keys(tallyOf(ofOlder ?? []))),
    );
  });

  it('gives one user name to one of the many who want it, and the others may take another', async () => {
    const tokens = (await inviteMany(app, FEW, 'namesake')).map((record) => tokenFor(app, record));
    const answers = await Promise.all(
      tokens.map((token, index) => register(app.http, token, index % 2 ? 'Namesake' : 'namesake')),
    );
    expect(tallyOf(answers)).toEqual({ '200': 1, '409 UsernameTaken': FEW - 1 });
    const losers = tokens.filter((_, index) => answers[index]?.status === 409);
    const again = await Promise.all(
      losers.map((token, index) => register(app.http, token, `other-${index}`)),
    );
    expect(tallyOf(again)).toEqual({ '200': FEW - 1 });
  });

  it('makes one user of an address that two invitations lead to', async () => {
    const [first, second] = await Promise.all(
      ['twice', 'twice-again'].map((name) => invite(app, addressOf(name))),
    );
    if (!first || !second) throw new Error('There are two invitations');
    // As with invitations into two accounts: the same address under two keys.
    const { email, emailCanonical, emailKey } = first;
    const same = { email, emailCanonical, emailKey };
    await app.strapi.db.query(INVITATION_UID).updateMany({ where: { id: second.id }, data: same });
    const tokens = [tokenFor(app, first), tokenFor(app, { ...second, ...same })];
    const answers = await Promise.all(
      tokens.map((token, turn) =>
        allAtOnce(FEW, (index) => register(app.http, token, `twice-${turn}-${index}`)),
      ),
    );
    const tallies = answers.map(tallyOf);
    const [winner, loser] = tallies[0]?.['200'] ? tallies : [...tallies].reverse();
    expect(winner).toEqual({ '200': 1, '410 InvitationUsed': FEW - 1 });
    expect(loser).toEqual({ '409 EmailTaken': FEW });
    expect(await count('up_users', { email: emailCanonical })).toBe(1);
  });
});

describe('an acceptance that races something else', () => {
  /** Registers by every link at once, while something else is done to each invitation, one after the other. */
  const contest = async (
    name: string,
    act: (documentId: string) => PromiseLike<string>,
  ): Promise<string[]> => {
    const records = await inviteMany(app, FEW, name);
    const acting = (async () => {
      const outcomes: string[] = [];
      for (const { documentId } of records) outcomes.push(await act(documentId));
      return outcomes;
    })();
    const answers = await Promise.all(
      records.map((record, index) => register(app.http, tokenFor(app, record), `${name}-${index}`)),
    );
    const acts = await acting;
    return answers.map((answer, index) => `${outcomeOf(answer)}, ${acts[index]}`);
  };

  const post =
    (path: string, body: object = {}) =>
    async (documentId: string) => {
      const { http } = await app.admin();
      return outcomeOf(await http.post(`/invitations/invitations/${documentId}/${path}`).send(body));
    };

  it('is won by the acceptance or by the cancellation', async () => {
    const outcomes = await contest('cancelled', post('cancel'));
    expect(['200, 410 InvitationUsed', '410 InvitationCancelled, 200']).toEqual(
      expect.arrayContaining(Object.keys(tally(outcomes))),
    );
  });

  it('is won by the acceptance or by the refusal', async () => {
    const outcomes = await contest('declined', async (documentId) => {
      const token = tokenFor(app, await invitationsOf(app).record(documentId));
      return outcomeOf(await app.http.post('/api/invitations/decline').send({ token }));
    });
    expect(['200, 410 InvitationUsed', '410 InvitationDeclined, 200']).toEqual(
      expect.arrayContaining(Object.keys(tally(outcomes))),
    );
  });

  it('is won by the acceptance or by a resend that replaces the link', async () => {
    const outcomes = await contest('replaced', post('resend', { replaceLink: true }));
    expect(['200, 410 InvitationUsed', '410 InvitationReplaced, 200']).toEqual(
      expect.arrayContaining(Object.keys(tally(outcomes))),
    );
  });

  it('is won by the acceptance or by the correction of the address', async () => {
    const { http } = await app.admin();
    const outcomes = await contest('corrected', async (documentId) =>
      outcomeOf(
        await http.put(`/invitations/invitations/${documentId}`).send({ email: `${documentId}@race.test` }),
      ),
    );
    expect(['200, 410 InvitationUsed', '410 InvitationReplaced, 200']).toEqual(
      expect.arrayContaining(Object.keys(tally(outcomes))),
    );
  });

  it('is won by the acceptance or by the clock', async () => {
    const outcomes = await contest('late', async (documentId) => {
      const { expiresAt } = await invitationsOf(app).record(documentId);
      // Never back: the one before may have been later.
      if (app.clock.now() < expiresAt) app.clock.set(expiresAt);
      await invitationsOf(app).expireOverdue();
      return (await invitationsOf(app).record(documentId)).state;
    });
    app.clock.reset();
    expect(['200, accepted', '410 InvitationExpired, expired']).toEqual(
      expect.arrayContaining(Object.keys(tally(outcomes))),
    );
  });

  it('gives the role that the invitation names at that moment, not the one it had when the form was sent', async () => {
    const { id: roleId, documentId: role } = await createRole(app);
    const outcomes = await contest('promoted', async (documentId) => {
      const { http } = await app.admin();
      return outcomeOf(await http.put(`/invitations/invitations/${documentId}`).send({ role }));
    });
    expect(['200, 200', '200, 410 InvitationUsed']).toEqual(
      expect.arrayContaining(Object.keys(tally(outcomes))),
    );
    const promoted = await database('up_users_role_lnk').where({ role_id: roleId });
    expect(promoted).toHaveLength(outcomes.filter((outcome) => outcome === '200, 200').length);
  });
});

const createRole = async ({ strapi }: App): Promise<{ id: number; documentId: string }> =>
  strapi.db
    .query('plugin::users-permissions.role')
    .create({ data: { name: 'Editor', type: 'editor', description: 'Edits' } });
