import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { createKeyRing, randomId } from '../../server/kernel/secret';
import { makeToken } from '../../server/invitations/link-token';
import { bindingOf } from '../../server/invitations/record';
import { createDatabase, startApp, type App, type TestDatabase } from '../support';
import { statementsDuring } from '../support/statements';
import { addressOf, invitationsOf, invite, register, tokenFor } from '../races/invitees';
import { outcomeOf } from '../races/contest';

const OLD_SECRET = 'an old secret that is long enough to be one';
const NEW_SECRET = 'a new secret that is long enough to be one';

jest.setTimeout(180_000);

let shared: TestDatabase;
let app: App;

const start = (secret: string[]): Promise<App> =>
  startApp({ database: shared, config: { secret, rateLimit: { enabled: false } } });

beforeAll(async () => {
  shared = await createDatabase();
  app = await start([OLD_SECRET]);
});
afterAll(async () => {
  await app.stop();
  await shared.drop();
});

const inspect = (token: string) => app.http.post('/api/invitations/inspect').send({ token });

const statementsOf = (work: () => PromiseLike<unknown>): Promise<string[]> => statementsDuring(app, work);

describe('a forged link', () => {
  it('is refused without a query, however well-formed', async () => {
    const record = await invite(app, addressOf('forged'));
    const token = tokenFor(app, record);
    const foreign = createKeyRing([randomBytes(32).toString('hex')]);
    const forgeries = {
      'of another site': makeToken(foreign, 'mail', bindingOf(record)),
      'with our key id': makeToken(foreign, 'mail', bindingOf(record)).replace(
        foreign.currentKeyId,
        createKeyRing([OLD_SECRET]).currentKeyId,
      ),
      'for another purpose': token.replace('v1m', 'v1s'),
      'for another invitation': token.replace(record.publicId, randomId()),
      'that is nonsense': 'nonsense',
    };
    for (const verb of ['inspect', 'register', 'accept', 'decline', 'renew']) {
      const body = verb === 'register' ? { username: 'mallory', password: 'correct horse battery' } : {};
      const credentials = verb === 'accept' ? { identifier: 'mallory', password: 'a password' } : {};
      for (const [what, forgery] of Object.entries(forgeries)) {
        const statements = await statementsOf(async () => {
          const answer = await app.http
            .post(`/api/invitations/${verb}`)
            .send({ token: forgery, ...body, ...credentials });
          expect([verb, what, outcomeOf(answer)]).toEqual([verb, what, '404 InvitationNotFound']);
        });
        expect([verb, what, statements]).toEqual([verb, what, []]);
      }
    }
    expect((await statementsOf(() => inspect(token).expect(200))).length).toBeGreaterThan(0);
  });

  it('gets one answer, whatever is wrong with it', async () => {
    const record = await invite(app, addressOf('answers'));
    const declined = makeToken(createKeyRing([OLD_SECRET]), 'decline', bindingOf(record));
    const unknown = makeToken(createKeyRing([OLD_SECRET]), 'mail', {
      ...bindingOf(record),
      publicId: randomId(),
    });
    const elsewhere = makeToken(createKeyRing([OLD_SECRET]), 'mail', {
      ...bindingOf(record),
      nonce: randomId(),
    });
    const answers = await Promise.all(
      ['nonsense', declined, unknown, elsewhere].map(async (token) => (await inspect(token)).body as object),
    );
    expect(new Set(answers.map((body) => JSON.stringify(body))).size).toBe(1);
  });
});

describe('a copy of the database', () => {
  it('holds nothing that opens an invitation', async () => {
    const email = addressOf('leaked');
    await app.http.get('/_health');
    const { http } = await app.admin();
    const created = await http.post('/invitations/invitations').send({ email }).expect(201);
    const { documentId } = (created.body as { data: { documentId: string } }).data;
    await app.mail.waitForMail(email);
    await http.get(`/invitations/invitations/${documentId}/link`).expect(200);
    await http.post(`/invitations/invitations/${documentId}/resend`).send({ replaceLink: true }).expect(200);
    await app.mail.waitForMail(email, { count: 2 });

    const record = await invitationsOf(app).record(documentId);
    const token = tokenFor(app, record);
    const [, , tag = '', mac = ''] = token.split('.');
    const sent = app.mail
      .to(email)
      .flatMap(({ links }) => links.flatMap((link) => link.split('token=')[1] ?? []));
    expect(sent).toContain(token);

    const contents = await everyText(shared.connect());
    expect(contents).toContain(record.publicId);
    for (const secret of [token, tag, mac, OLD_SECRET, ...sent]) expect(contents).not.toContain(secret);

    // What the copy does hold, put together under any key but ours, opens nothing.
    const thief = createKeyRing(['whatever a thief takes for the secret of the site']);
    expect(outcomeOf(await inspect(makeToken(thief, 'mail', bindingOf(record))))).toBe(
      '404 InvitationNotFound',
    );
    expect(outcomeOf(await inspect(token))).toBe('200');
  });

  /** Every row of every table, as one text. */
  const everyText = async (database: Knex): Promise<string> => {
    const tables = [...app.strapi.db.metadata.values()].map(({ tableName }) => tableName);
    const rows: unknown[] = [];
    for (const table of tables) rows.push(await database(table).select());
    await database.destroy();
    return JSON.stringify(rows);
  };
});

describe('a copied link', () => {
  it('works for that person, proves no mailbox, and leaves an event that names who copied it', async () => {
    const record = await invite(app, addressOf('copied'));
    const { http } = await app.admin();
    const answer = await http.get(`/invitations/invitations/${record.documentId}/link`).expect(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const { url, expiresAt } = (answer.body as { data: { url: string; expiresAt: string } }).data;
    expect(expiresAt).toBe(record.expiresAt.toISOString());
    const token = new URL(url).searchParams.get('token') ?? '';
    expect(token).toBe(tokenFor(app, record, 'share'));

    const answered = await register(app.http, token, 'copied');
    expect(answered.status).toBe(202);
    expect(answered.body).toEqual({ data: { challenge: expect.any(String), expiresAt: expect.any(String) } });
    const users = app.strapi.db.query('plugin::users-permissions.user');
    expect(await users.count({ where: { username: 'copied' } })).toBe(0);

    const shown = await http.get(`/invitations/invitations/${record.documentId}`).expect(200);
    const { timeline } = (shown.body as { data: { timeline: { name: string; actor: object }[] } }).data;
    const copied = timeline.filter(({ name }) => name === 'invitation.link-copied');
    expect(copied).toEqual([expect.objectContaining({ actor: { kind: 'admin', name: 'Ada Admin' } })]);
    expect(JSON.stringify(shown.body)).not.toContain(token);
  });
});

describe('the rotation of the secret', () => {
  it('keeps the links that were sent, signs new ones with the new key, and ends the old ones when it is dropped', async () => {
    const former = await invite(app, addressOf('former'));
    const late = await invite(app, addressOf('late'));
    const formerToken = tokenFor(app, former);
    const lateToken = tokenFor(app, late);

    await app.stop();
    app = await start([NEW_SECRET, OLD_SECRET]);
    expect(outcomeOf(await inspect(lateToken))).toBe('200');
    expect(outcomeOf(await register(app.http, formerToken, 'former'))).toBe('200');
    const resent = tokenFor(app, await invitationsOf(app).record(late.documentId));
    expect(resent).not.toBe(lateToken);
    expect(outcomeOf(await inspect(resent))).toBe('200');

    await app.stop();
    app = await start([NEW_SECRET]);
    expect(outcomeOf(await inspect(lateToken))).toBe('404 InvitationNotFound');
    expect(outcomeOf(await register(app.http, resent, 'late'))).toBe('200');
  });
});
