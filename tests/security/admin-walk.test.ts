import type { Knex } from 'knex';
import { startApp, type App, type Caller } from '../support';
import { actionsOf, call, contentsOf, mountedRoutes, nameOf, type MountedRoute } from './walk';

const PREFIX = 'plugin::invitations.';

jest.setTimeout(180_000);

let app: App;
let database: Knex;
let routes: MountedRoute[];
let id: string;

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  database = app.database.connect();
  routes = mountedRoutes(app, 'admin');
  id = await invite('walked@site.test');
});
afterAll(async () => {
  await database.destroy();
  await app.stop();
});

const invite = async (email: string): Promise<string> => {
  const { http } = await app.admin();
  const answer = await http.post('/invitations/invitations').send({ email, send: false }).expect(201);
  return (answer.body as { data: { documentId: string } }).data.documentId;
};

/** A body that would do something, were it let through. */
const BODY = { email: 'intruder@site.test', send: false };

/** Calls every route; route → status and name of the error. */
const walk = async (http: Caller): Promise<Record<string, string>> => {
  const answers: Record<string, string> = {};
  for (const route of routes) {
    const { status, body } = await call(http, route, id, route.path.includes(':id') ? {} : BODY);
    const { error } = body as { error?: { name: string } };
    answers[nameOf(route)] = `${status} ${error?.name ?? ''}`;
  }
  return answers;
};

const allAnswer = (answer: string) => Object.fromEntries(routes.map((route) => [nameOf(route), answer]));

describe('every route of the admin panel', () => {
  it('is found in the router, and there are many', () => {
    expect(routes.length).toBeGreaterThanOrEqual(14);
  });

  const strangers: [string, () => Promise<Caller>, string][] = [
    ['nobody', () => Promise.resolve(app.http), '401 UnauthorizedError'],
    [
      'an administrator without a permission',
      async () => (await app.adminWithPermissions([])).http,
      '403 PolicyError',
    ],
    [
      'an administrator with the permissions of other plugins',
      async () =>
        (await app.adminWithPermissions(['admin::users.read', 'plugin::users-permissions.roles.read'])).http,
      '403 PolicyError',
    ],
    ['an API token with full access', () => app.apiToken({ type: 'full-access' }), '401 UnauthorizedError'],
    [
      'a signed-in user of the site',
      async () => (await app.user({ email: 'una@site.test', username: 'una', password: 'a-password' })).http,
      '401 UnauthorizedError',
    ],
  ];

  it.each(strangers)('refuses %s, and nothing has changed', async (_who, come, answer) => {
    const http = await come();
    const before = await contentsOf(app, database);
    expect(await walk(http)).toEqual(allAnswer(answer));
    expect(await contentsOf(app, database)).toEqual(before);
  });

  it('opens for its own permission and for no other', async () => {
    const actions = [...new Set(routes.flatMap(actionsOf))].sort();
    expect(actions.length).toBeGreaterThanOrEqual(9);
    // Which of the actions have a bit of their number set, and which have not: two actions differ in one bit at least,
    // so a route that opened for another one than its own would be found by one of these few.
    const bits = Array.from({ length: Math.ceil(Math.log2(actions.length)) }, (_, bit) => bit);
    const halves = bits.flatMap((bit) =>
      [0, 1].map((value) => actions.filter((_action, index) => ((index >> bit) & 1) === value)),
    );
    for (const held of halves) {
      const { http } = await app.adminWithPermissions(held);
      for (const route of routes) {
        const { status } = await call(http, route, id);
        const isOpen = actionsOf(route).some((action) => held.includes(action));
        expect([held, nameOf(route), status !== 403]).toEqual([held, nameOf(route), isOpen]);
        expect([nameOf(route), status < 500 && status !== 401]).toEqual([nameOf(route), true]);
      }
    }
  });

  it('asks for the permission of the single action where many are acted on at once', async () => {
    const victim = await invite('bulk@site.test');
    const verbs = ['resend', 'cancel', 'extend', 'delete'];
    for (const verb of verbs) {
      const { http } = await app.adminWithPermissions([`${PREFIX}invitations.${verb}`]);
      for (const other of verbs.filter((candidate) => candidate !== verb)) {
        const before = await contentsOf(app, database);
        const answer = await http
          .post('/invitations/invitations/bulk')
          .send({ action: other, ids: [victim] });
        expect([verb, other, answer.status]).toEqual([verb, other, 403]);
        expect(await contentsOf(app, database)).toEqual(before);
      }
    }
  });

  it('shows no link to somebody who may only read', async () => {
    const pending = await invite('reader@site.test');
    const { http } = await app.adminWithPermissions([`${PREFIX}invitations.read`]);
    const answer = await http.get(`/invitations/invitations/${pending}`).expect(200);
    const row = await database('invitations_invitations').where({ document_id: pending }).first();
    expect(JSON.stringify(answer.body)).not.toContain('token');
    expect(JSON.stringify(answer.body)).not.toContain(String(row.nonce));
    expect(JSON.stringify(answer.body)).not.toContain(String(row.public_id));
  });
});
