import type { Knex } from 'knex';
import { startApp, type App, type Caller } from '../support';
import { call, contentsOf, mountedRoutes, nameOf, type MountedRoute } from './walk';

jest.setTimeout(180_000);

let app: App;
let database: Knex;
let routes: MountedRoute[];
let id: string;

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  database = app.database.connect();
  routes = mountedRoutes(app, 'content-api').filter(isForTokens);
  const token = await app.apiToken({ type: 'full-access' });
  const created = await token
    .post('/api/invitations')
    .send({ email: 'walked@site.test', send: false })
    .expect(201);
  id = (created.body as { data: { documentId: string } }).data.documentId;
});
afterAll(async () => {
  await database.destroy();
  await app.stop();
});

const isForTokens = ({ config }: MountedRoute): boolean =>
  config.policies?.includes('plugin::invitations.is-api-token') ?? false;

const scopeOf = ({ handler }: MountedRoute): string => `plugin::invitations.${handler}`;

const BODY = { email: 'intruder@site.test', send: false };

/** Calls every route; route → status. */
const walk = async (http: Caller): Promise<Record<string, number>> => {
  const answers: Record<string, number> = {};
  for (const route of routes) {
    const { status } = await call(http, route, id, route.path.includes(':id') ? {} : BODY);
    answers[nameOf(route)] = status;
  }
  return answers;
};

const allAnswer = (status: number) => Object.fromEntries(routes.map((route) => [nameOf(route), status]));

/** Gives a role of the host what its permission screen would give. */
const grantEverything = async (type: string): Promise<void> => {
  const { id: role }: { id: number } = await app.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type } });
  for (const action of new Set(routes.map(scopeOf))) {
    await app.strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role } });
  }
};

describe('every route for API tokens', () => {
  it('is found in the router, and every other one is public and says so', () => {
    expect(routes.length).toBeGreaterThanOrEqual(8);
    const others = mountedRoutes(app, 'content-api').filter((route) => !isForTokens(route));
    expect(others.map(({ config }) => config.auth)).toEqual(others.map(() => false));
  });

  it('refuses whoever has no token, and nothing has changed', async () => {
    const before = await contentsOf(app, database);
    expect(await walk(app.http)).toEqual(allAnswer(403));
    expect(await contentsOf(app, database)).toEqual(before);
  });

  it('refuses a token that does not exist', async () => {
    const { callerWith } = await import('../support/callers');
    expect(await walk(callerWith(app.url, 'f'.repeat(256)))).toEqual(allAnswer(401));
  });

  it('refuses an administrator', async () => {
    expect(
      Object.values(await walk((await app.admin()).http)).filter((status) => ![401, 403].includes(status)),
    ).toEqual([]);
  });

  it('refuses a token with another scope only', async () => {
    const http = await app.apiToken({ type: 'custom', permissions: ['plugin::users-permissions.user.find'] });
    const before = await contentsOf(app, database);
    expect(await walk(http)).toEqual(allAnswer(403));
    expect(await contentsOf(app, database)).toEqual(before);
  });

  it('refuses a signed-in user, and even one whose role was granted the actions', async () => {
    const user = await app.user({ email: 'una@site.test', username: 'una', password: 'a-password' });
    expect(await walk(user.http)).toEqual(allAnswer(403));
    await grantEverything('authenticated');
    const before = await contentsOf(app, database);
    expect(await walk(user.http)).toEqual(allAnswer(403));
    expect(await contentsOf(app, database)).toEqual(before);
  });

  it('refuses the anonymous visitor even where the public role was granted the actions', async () => {
    await grantEverything('public');
    const before = await contentsOf(app, database);
    expect(await walk(app.http)).toEqual(allAnswer(403));
    expect(await contentsOf(app, database)).toEqual(before);
  });

  it('opens to a read-only token for lists and single invitations, but gives it no link', async () => {
    const http = await app.apiToken({ type: 'read-only' });
    const before = await contentsOf(app, database);
    const answers = await walk(http);
    const open = Object.entries(answers).filter(([, status]) => status !== 403);
    expect(open).toEqual([
      ['get /api/invitations', 200],
      ['get /api/invitations/:id', 200],
    ]);
    expect(await contentsOf(app, database)).toEqual(before);
  });

  it('counts an Idempotency-Key by itself', async () => {
    const http = await app.apiToken({ type: 'full-access' });
    const row = { email: 'keyed@site.test', send: false };
    const create = (body: object) => http.post('/api/invitations').set('Idempotency-Key', 'one').send(body);
    const first = await create(row).expect(201);
    const batch = await http
      .post('/api/invitations/batch')
      .set('Idempotency-Key', 'one')
      .send({ invitations: [{ email: 'keyed-too@site.test', send: false }] });
    expect([batch.status, (batch.body as { meta: object }).meta]).toEqual([200, { created: 1, failed: 0 }]);
    expect((await create(row).expect(201)).body).toEqual(first.body);
    await create({ ...row, email: 'other@site.test' }).expect(422);
  });

  it('has a scope of its own, which opens nothing else', async () => {
    const scopes = routes.map(scopeOf);
    expect(new Set(scopes).size).toBe(scopes.length);
    for (const scope of scopes) {
      const http = await app.apiToken({ type: 'custom', permissions: [scope] });
      for (const route of routes) {
        const { status } = await call(http, route, id);
        expect([scope, nameOf(route), status !== 403]).toEqual([
          scope,
          nameOf(route),
          scopeOf(route) === scope,
        ]);
        expect([scope, nameOf(route), status < 500 && status !== 401]).toEqual([scope, nameOf(route), true]);
      }
    }
  });
});
