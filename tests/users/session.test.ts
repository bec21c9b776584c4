import { startApp, type App, type SiteUser } from '../support';
import { USER, setAdvanced, usersOf } from './people';
import { addRoute, cookiesOf } from './routes';

const PASSWORD = 'correct horse battery';
const MODE = 'plugin::users-permissions.jwtManagement';

let app: App;
let count = 0;

beforeAll(async () => {
  app = await startApp();
  // The host lets nobody log in more than ten times a minute.
  app.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  addRoute(app, '/test/from-request', async (ctx) => (await usersOf(app).fromRequest(ctx))?.username ?? null);
  addRoute(app, '/test/from-cookie', async (ctx) => (await usersOf(app).fromCookie(ctx))?.username ?? null);
});
afterAll(() => app.stop());

const somebody = (): Promise<SiteUser> => {
  count += 1;
  return app.user({ email: `user-${count}@site.test`, username: `user-${count}`, password: PASSWORD });
};

const change = (user: SiteUser, data: Record<string, unknown>) =>
  app.strapi.db.query(USER).update({ where: { id: user.id }, data });

const withToken = async (authorization: string): Promise<unknown> =>
  (await app.http.post('/test/from-request').set('Authorization', authorization).send({})).body;

describe.each(['legacy-support', 'refresh'])('the bearer token, in the mode %s', (mode) => {
  beforeAll(() => app.strapi.config.set(MODE, mode));

  const told = (user: SiteUser): Promise<unknown> => withToken(`Bearer ${user.jwt}`);

  it('names the user, with their role', async () => {
    const user = await somebody();
    expect(await told(user)).toEqual({ data: user.username });
  });

  it('may be missing', async () => {
    expect((await app.http.post('/test/from-request').send({})).body).toEqual({ data: null });
  });

  it.each([
    ['Bearer nonsense'],
    ['Bearer '],
    ['Bearer a b'],
    ['Basic YTpi'],
    ['Bearer eyJhbGciOiJub25lIn0.eyJpZCI6MX0.'],
  ])('is of no use as "%s"', async (authorization) => {
    expect(await withToken(authorization)).toEqual({ error: 'LoginRequired' });
  });

  it('is of no use where it is an API token or an admin’s', async () => {
    const { token } = await app.admin();
    expect(await withToken(`Bearer ${token}`)).toEqual({ error: 'LoginRequired' });
    const caller = await app.apiToken({ type: 'full-access' });
    expect((await caller.post('/test/from-request').send({})).body).toEqual({ error: 'LoginRequired' });
  });

  it('is of no use once the user is blocked, gone, or without a role', async () => {
    const [blocked, gone, loose] = [await somebody(), await somebody(), await somebody()];
    await change(blocked, { blocked: true });
    await change(loose, { role: null });
    await app.strapi.db.query(USER).delete({ where: { id: gone.id } });
    expect(await told(blocked)).toEqual({ error: 'UserBlocked' });
    expect(await told(gone)).toEqual({ error: 'LoginRequired' });
    expect(await told(loose)).toEqual({ error: 'LoginRequired' });
  });

  it('is of no use to the unconfirmed where the host asks for confirmation', async () => {
    const user = await somebody();
    await change(user, { confirmed: false });
    expect(await told(user)).toEqual({ data: user.username });
    await setAdvanced(app, { email_confirmation: true });
    try {
      expect(await told(user)).toEqual({ error: 'LoginRequired' });
      const hosts = await app.http.get('/api/users/me').set('Authorization', `Bearer ${user.jwt}`);
      expect(hosts.status).toBe(401);
    } finally {
      await setAdvanced(app, { email_confirmation: false });
    }
  });
});

describe('the refresh cookie', () => {
  beforeAll(() => app.strapi.config.set(MODE, 'refresh'));

  const cookieOf = async (user: SiteUser): Promise<string> => {
    const answer = await app.http
      .post('/api/auth/local')
      .set('x-strapi-refresh-cookie', 'httpOnly')
      .send({ identifier: user.email, password: PASSWORD });
    return cookiesOf(answer.headers)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  };

  const withCookie = async (cookie: string): Promise<unknown> =>
    (await app.http.post('/test/from-cookie').set('Cookie', cookie).send({})).body;

  it('names the user, and stays what it was', async () => {
    const user = await somebody();
    const cookie = await cookieOf(user);
    expect(await withCookie(cookie)).toEqual({ data: user.username });
    expect(await withCookie(cookie)).toEqual({ data: user.username });
    expect((await app.http.post('/api/auth/refresh').set('Cookie', cookie).send({})).status).toBe(200);
  });

  it('names nobody where it is missing, forged, rotated, or of an ended session', async () => {
    const [rotating, ending] = [await somebody(), await somebody()];
    const [rotated, ended] = [await cookieOf(rotating), await cookieOf(ending)];
    await app.http.post('/api/auth/refresh').set('Cookie', rotated).send({});
    await app.strapi.sessionManager('users-permissions').invalidateRefreshToken(String(ending.id));
    expect(await withCookie('other=1')).toEqual({ data: null });
    expect(await withCookie('strapi_up_refresh=nonsense')).toEqual({ data: null });
    expect(await withCookie(rotated)).toEqual({ data: null });
    expect(await withCookie(ended)).toEqual({ data: null });
  });

  it('names nobody who is blocked or gone', async () => {
    const [blocked, gone] = [await somebody(), await somebody()];
    const cookies = [await cookieOf(blocked), await cookieOf(gone)];
    await change(blocked, { blocked: true });
    await app.strapi.db.query(USER).delete({ where: { id: gone.id } });
    for (const cookie of cookies) {
      expect(await withCookie(cookie)).toEqual({ data: null });
    }
  });

  it('is not an access token', async () => {
    const user = await somebody();
    const cookie = await cookieOf(user);
    const [, refreshToken] = /strapi_up_refresh=([^;]+)/.exec(cookie) ?? [];
    expect(await withToken(`Bearer ${String(refreshToken)}`)).toEqual({ error: 'LoginRequired' });
  });

  it('counts for nothing in the mode legacy-support', async () => {
    const cookie = await cookieOf(await somebody());
    app.strapi.config.set(MODE, 'legacy-support');
    expect(await withCookie(cookie)).toEqual({ data: null });
  });
});
