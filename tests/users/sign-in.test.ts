import { startApp, type App, type SiteUser } from '../support';
import { usersOf } from './people';
import { addRoute, claimsOf, cookiesOf } from './routes';

const PASSWORD = 'correct horse battery';

interface Mode {
  jwtManagement: 'legacy-support' | 'refresh';
  httpOnly?: boolean;
  cookie?: Record<string, unknown>;
  headers?: Record<string, string>;
}

const MODES: [string, Mode][] = [
  ['legacy-support', { jwtManagement: 'legacy-support' }],
  ['refresh', { jwtManagement: 'refresh' }],
  ['refresh with httpOnly', { jwtManagement: 'refresh', httpOnly: true }],
  [
    'refresh with a cookie that the site has changed',
    {
      jwtManagement: 'refresh',
      httpOnly: true,
      cookie: {
        name: 'their_own',
        sameSite: 'strict',
        path: '/api',
        domain: 'site.test',
        maxAge: 60_000,
        secure: false,
      },
    },
  ],
  [
    'refresh, where the client asks for the cookie',
    { jwtManagement: 'refresh', headers: { 'x-strapi-refresh-cookie': 'httpOnly' } },
  ],
  [
    'legacy-support, where the client asks for the cookie in vain',
    { jwtManagement: 'legacy-support', headers: { 'x-strapi-refresh-cookie': 'httpOnly' } },
  ],
];

const CONFIG = 'plugin::users-permissions';

let app: App;
let user: SiteUser;
let formerSessions: unknown;

beforeAll(async () => {
  app = await startApp();
  // The host lets nobody log in more than ten times a minute.
  app.strapi.config.set(`${CONFIG}.ratelimit`, { enabled: false });
  user = await app.user({ email: 'ada@site.test', username: 'ada', password: PASSWORD });
  formerSessions = app.strapi.config.get(`${CONFIG}.sessions`);
  addRoute(app, '/test/sign-in', async (ctx) => {
    const found = await usersOf(app).findById(user.id);
    return found && usersOf(app).signIn(ctx, found);
  });
});
afterAll(() => app.stop());

const set = ({ jwtManagement, httpOnly = false, cookie }: Mode): void => {
  const former = formerSessions as Record<string, unknown>;
  app.strapi.config.set(`${CONFIG}.jwtManagement`, jwtManagement);
  app.strapi.config.set(`${CONFIG}.sessions`, { ...former, httpOnly, ...(cookie && { cookie }) });
};

const theirs = async ({ headers = {} }: Mode) => {
  const answer = await app.http
    .post('/api/auth/local')
    .set(headers)
    .send({ identifier: user.email, password: PASSWORD });
  return { body: answer.body as Record<string, unknown>, cookies: cookiesOf(answer.headers) };
};

const ours = async ({ headers = {} }: Mode) => {
  const answer = await app.http.post('/test/sign-in').set(headers).send({});
  return { body: answer.body.data as Record<string, unknown>, cookies: cookiesOf(answer.headers) };
};

/** Everything of an answer but what differs from one log-in to the next. */
const shapeOf = ({ body, cookies }: Awaited<ReturnType<typeof ours>>) => {
  const { jwt, refreshToken, ...rest } = body;
  const claims = (token: unknown) => {
    const { iat, exp, sessionId, ...stable } = claimsOf(String(token));
    return { ...stable, lifeSeconds: Number(exp) - Number(iat), hasSession: sessionId !== undefined };
  };
  return {
    keys: Object.keys(body).sort(),
    rest,
    jwt: claims(jwt),
    refreshToken: refreshToken === undefined ? null : claims(refreshToken),
    cookies: cookies.map(({ name, attributes }) => ({ name, attributes })),
  };
};

describe.each(MODES)('signing in, in the mode %s', (_, mode) => {
  beforeAll(() => set(mode));

  it('answers what the host answers', async () => {
    const expected = shapeOf(await theirs(mode));
    expect(shapeOf(await ours(mode))).toEqual(expected);
    expect(JSON.stringify(expected.rest)).not.toMatch(/password|token/i);
  });

  it('gives a token that the host takes', async () => {
    const { body } = await ours(mode);
    const me = await app.http.get('/api/users/me').set('Authorization', `Bearer ${String(body.jwt)}`);
    expect(me.body).toMatchObject({ id: user.id, email: user.email });
  });
});

describe('a session of the mode refresh', () => {
  beforeAll(() => set({ jwtManagement: 'refresh' }));

  it('is renewed by the host', async () => {
    const { body } = await ours({ jwtManagement: 'refresh' });
    const answer = await app.http.post('/api/auth/refresh').send({ refreshToken: body.refreshToken });
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.body as object).sort()).toEqual(['jwt', 'refreshToken']);
  });

  it('is renewed by the host from the cookie', async () => {
    const { cookies } = await ours({
      jwtManagement: 'refresh',
      headers: { 'x-strapi-refresh-cookie': 'httpOnly' },
    });
    const header = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const answer = await app.http.post('/api/auth/refresh').set('Cookie', header).send({});
    expect(answer.status).toBe(200);
  });

  it('is listed by the host with the browser that it is in', async () => {
    const browser = { headers: { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0' } };
    const { body } = await ours({ jwtManagement: 'refresh', ...browser });
    const { sessionId } = claimsOf(String(body.jwt));
    const rows: { userId: string; deviceId: string | null; metadata: object | null }[] = await app.strapi.db
      .query('admin::session')
      .findMany({ where: { sessionId, origin: 'users-permissions' } });
    expect(rows).toEqual([
      expect.objectContaining({
        userId: String(user.id),
        deviceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        metadata: expect.objectContaining({ deviceName: expect.stringContaining('Firefox') }),
      }),
    ]);
  });
});

describe('signing in', () => {
  beforeAll(() => set({ jwtManagement: 'refresh' }));

  it('is refused where the user was blocked, or is gone, since they were looked up', async () => {
    const blocked = await app.user({ email: 'b@site.test', username: 'blocked', password: PASSWORD });
    const gone = await app.user({ email: 'g@site.test', username: 'gone', password: PASSWORD });
    const before = await Promise.all([blocked, gone].map(({ id }) => usersOf(app).findById(id)));
    await app.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { id: blocked.id }, data: { blocked: true } });
    await app.strapi.db.query('plugin::users-permissions.user').delete({ where: { id: gone.id } });
    before.forEach((found, index) =>
      addRoute(app, `/test/late-${index}`, async (ctx) => found && usersOf(app).signIn(ctx, found)),
    );
    expect((await app.http.post('/test/late-0').send({})).body).toEqual({ error: 'UserBlocked' });
    expect((await app.http.post('/test/late-1').send({})).body).toEqual({ error: 'LoginRequired' });
  });

  it('shows the same user to somebody who gets no session', async () => {
    addRoute(app, '/test/public-user', async (ctx) => {
      const found = await usersOf(app).findById(user.id);
      return found && usersOf(app).publicUser(ctx, found);
    });
    const { body } = await theirs({ jwtManagement: 'refresh' });
    expect((await app.http.post('/test/public-user').send({})).body.data).toEqual(body.user);
  });
});
