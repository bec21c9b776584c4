import type { Context } from 'koa';
import { getService } from '../../server/kernel/get-service';
import { startApp, until, type App, type SiteUser } from '../support';
import { tokenIn } from '../invitations/links';
import { cookiesOf } from '../users/routes';
import { startNameServer, type NameServer } from './name-server';

const CONFIG = 'plugin::users-permissions';
const USER = 'plugin::users-permissions.user';
const LOG_IN = 'plugin::invitations.log-in';
const PASSWORD = 'correct horse battery';

let app: App;
let names: NameServer;
let ada: SiteUser;

interface LastLogIn {
  at: string;
  ip: string | null;
  host: string | null;
}

const activity = () => getService(app.strapi, 'activity');

/** The last log-in as the plugin has it, after everything that was noted is written. */
const lastOf = async (userId: number): Promise<LastLogIn | null> => {
  await activity().settled();
  return (await activity().lastLogins([userId])).get(userId) ?? null;
};

const untilLoggedIn = (userId: number): Promise<LastLogIn> =>
  until(`the log-in of the user ${userId}`, () => lastOf(userId));

const forgetAll = async (): Promise<void> => {
  await activity().settled();
  await app.strapi.db.query(LOG_IN).deleteMany({});
};

const logIn = (identifier: string, password = PASSWORD) =>
  app.http.post('/api/auth/local').send({ identifier, password });

beforeAll(async () => {
  names = await startNameServer();
  app = await startApp({
    config: {
      rateLimit: { enabled: false, trustedHops: 1 },
      activity: { reverseDns: true },
    },
  });
  app.strapi.config.set(`${CONFIG}.ratelimit`, { enabled: false });
  ada = await app.user({ email: 'ada@site.test', username: 'ada', password: PASSWORD });
  await untilLoggedIn(ada.id);
});
afterAll(async () => {
  await app.stop();
  await names.stop();
});
beforeEach(async () => {
  names.name = null;
  await forgetAll();
});

describe.each(['legacy-support', 'refresh'])('the last log-in, in the mode %s', (mode) => {
  beforeAll(() => app.strapi.config.set(`${CONFIG}.jwtManagement`, mode));

  it('is noted with its time and address where somebody logs in with a password', async () => {
    app.clock.advance('1h');
    const { status } = await logIn('ada@site.test').set('X-Forwarded-For', '203.0.113.7');
    expect(status).toBe(200);
    const { at, ip } = await untilLoggedIn(ada.id);
    expect(ip).toBe('203.0.113.7');
    expect(Math.abs(Date.parse(at) - app.clock.now().getTime())).toBeLessThan(60_000);
  });

  it('is the latest one, and the only one that is kept', async () => {
    await logIn('ada').set('X-Forwarded-For', '203.0.113.1');
    await untilLoggedIn(ada.id);
    await logIn('ada').set('X-Forwarded-For', '203.0.113.2');
    await until('the second', async () => (await lastOf(ada.id))?.ip === '203.0.113.2');
    expect(await app.strapi.db.query(LOG_IN).count()).toBe(1);
  });

  it('is not noted where the password is wrong', async () => {
    expect((await logIn('ada', 'wrong password')).status).toBe(400);
    expect((await logIn('nobody@site.test')).status).toBe(400);
    expect(await lastOf(ada.id)).toBeNull();
  });

  it('is noted where a provider has logged somebody in', async () => {
    const registry = app.strapi.plugin('users-permissions').service('providers-registry');
    registry.add('acme', {
      icon: '',
      enabled: true,
      grantConfig: {},
      authCallback: () => Promise.resolve({ username: `by-acme-${mode}`, email: `acme-${mode}@site.test` }),
    });
    const store = app.strapi.store({ type: 'plugin', name: 'users-permissions' });
    const former = (await store.get({ key: 'grant' })) as Record<string, unknown>;
    await store.set({ key: 'grant', value: { ...former, acme: { enabled: true } } });
    const advanced = (await store.get({ key: 'advanced' })) as Record<string, unknown>;
    await store.set({ key: 'advanced', value: { ...advanced, allow_register: true } });
    app.strapi.server.router.post(`/test/grant-${mode}`, (ctx: Context & { session?: unknown }) => {
      ctx.session = { grant: { response: { access_token: 'token' } } };
      ctx.body = {};
    });
    const granted = await app.http.post(`/test/grant-${mode}`).send({});
    const cookies = cookiesOf(granted.headers).map(({ name, value }) => `${name}=${value}`);
    const { status, body } = await app.http
      .get('/api/auth/acme/callback?access_token=token')
      .set('Cookie', cookies.join('; '))
      .set('X-Forwarded-For', '203.0.113.9');
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
    expect((await untilLoggedIn(body.user.id)).ip).toBe('203.0.113.9');
  });

  it('is noted where accepting an invitation signs in', async () => {
    const email = `invited-${mode}@site.test`;
    const admin = await app.admin();
    await admin.http.post('/invitations/invitations').send({ email });
    const token = tokenIn(await app.mail.waitForMail(email));
    const { body } = await app.http
      .post('/api/invitations/register')
      .set('X-Forwarded-For', '2001:db8::7')
      .send({ token, username: `invited-${mode}`, password: PASSWORD });
    expect((await untilLoggedIn(body.user.id)).ip).toBe('2001:db8::7');
  });

  it('is nothing that a token does later', async () => {
    const { body } = await logIn('ada');
    await untilLoggedIn(ada.id);
    await forgetAll();
    const me = await app.http.get('/api/users/me').set('Authorization', `Bearer ${String(body.jwt)}`);
    expect(me.status).toBe(200);
    expect(await lastOf(ada.id)).toBeNull();
  });
});

describe('the host name', () => {
  it('is filled in where the name server knows it', async () => {
    names.name = 'office.example.test';
    await logIn('ada').set('X-Forwarded-For', '203.0.113.20');
    const found = await until('the name', async () => {
      const last = await lastOf(ada.id);
      return last?.host ? last : null;
    });
    expect(found).toMatchObject({ ip: '203.0.113.20', host: 'office.example.test' });
  });

  it('is left out where the name server is silent, and the log-in is there all the same', async () => {
    const before = names.asked;
    const { status } = await logIn('ada').set('X-Forwarded-For', '203.0.113.21');
    expect(status).toBe(200);
    // The log-in is written down before the name server is asked, so it is there while that keeps silent.
    const written = await until('the log-in', async () =>
      (await activity().lastLogins([ada.id])).get(ada.id),
    );
    expect(written).toMatchObject({ ip: '203.0.113.21', host: null });
    expect(await untilLoggedIn(ada.id)).toMatchObject({ ip: '203.0.113.21', host: null });
    expect(names.asked).toBeGreaterThan(before);
  });

  it('is left out where what the owner of the address has written is no name of a host', async () => {
    names.name = '<script>alert(1)</script>';
    await logIn('ada').set('X-Forwarded-For', '203.0.113.22');
    expect(await untilLoggedIn(ada.id)).toMatchObject({ host: null });
  });
});

describe('a log-in that cannot be written down', () => {
  it('keeps nobody out', async () => {
    const gone = await app.user({ email: 'gone@site.test', username: 'gone', password: PASSWORD });
    await untilLoggedIn(gone.id);
    activity().note(999_999, '203.0.113.30');
    expect(await lastOf(999_999)).toBeNull();
    expect((await logIn('ada')).status).toBe(200);
    await untilLoggedIn(ada.id);
  });
});

describe('a deleted user', () => {
  it.each([
    ['one', (id: number) => app.strapi.db.query(USER).delete({ where: { id } })],
    ['many', (id: number) => app.strapi.db.query(USER).deleteMany({ where: { id } })],
  ])('takes their log-in along, deleted as %s', async (name, remove) => {
    const email = `deleted-${name}@site.test`;
    const user = await app.user({ email, username: `deleted-${name}`, password: PASSWORD });
    await untilLoggedIn(user.id);
    await logIn('ada');
    await untilLoggedIn(ada.id);
    await remove(user.id);
    const rows = await app.strapi.db.query(LOG_IN).findMany({ populate: { user: true } });
    expect(rows.map(({ user: owner }) => owner?.id)).toEqual([ada.id]);
  });
});
