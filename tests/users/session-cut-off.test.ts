import { inTransaction } from '../../server/kernel/transaction';
import supertest from 'supertest';
import { startApp, type App, type SiteUser } from '../support';
import { until } from '../support/until';
import { setAdvanced, usersOf } from './people';
import { addRoute, claimsOf, cookiesOf } from './routes';

const PASSWORD = 'correct horse battery';
const MODE = 'plugin::users-permissions.jwtManagement';
const SESSION = 'admin::session';
const FLOOR = 'plugin::invitations.session-floor';

let app: App;
let count = 0;

beforeAll(async () => {
  app = await startApp();
  // The host lets nobody log in more than ten times a minute.
  app.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  await setAdvanced(app, { allow_register: true });
  addRoute(app, '/test/sign-in/:id', async (ctx) => {
    const { id } = ctx.params as { id: string };
    const user = await usersOf(app).findById(Number(id));
    return user && usersOf(app).signIn(ctx, user);
  });
  addRoute(app, '/test/from-cookie', async (ctx) => (await usersOf(app).fromCookie(ctx))?.username ?? null);
});
afterAll(() => app.stop());

const somebody = (): Promise<SiteUser> => {
  count += 1;
  return app.user({ email: `cut-${count}@site.test`, username: `cut-${count}`, password: PASSWORD });
};

const end = (user: SiteUser): Promise<void> =>
  inTransaction(app.strapi, () => usersOf(app).endOlderSessions(user.id));

/** Without cookies of earlier calls. */
const anew = () => supertest(app.url);

const logIn = async ({ email }: SiteUser, headers: Record<string, string> = {}) =>
  anew().post('/api/auth/local').set(headers).send({ identifier: email, password: PASSWORD });

/** As the host’s mail for a forgotten password does. @returns the code that is in its link */
const wantReset = async ({ id }: SiteUser): Promise<string> => {
  const code = 'x'.repeat(20) + String(id);
  await app.strapi.db
    .query('plugin::users-permissions.user')
    .update({ where: { id }, data: { resetPasswordToken: code } });
  return code;
};

const resetPassword = (code: string) =>
  anew()
    .post('/api/auth/reset-password')
    .send({ code, password: 'quite another', passwordConfirmation: 'quite another' });

/** What the host, the plugin and whoever checks tokens by themselves say to it. */
const answersTo = async (jwt: string) => {
  const bearer = `Bearer ${jwt}`;
  const host = await app.http.get('/api/users/me').set('Authorization', bearer);
  const ours = await app.http.get('/api/invitations/me/profile').set('Authorization', bearer);
  const service = app.strapi
    .plugin('users-permissions')
    .service<{ verify(token: string): Promise<unknown> }>('jwt');
  const direct = await service.verify(jwt).then(
    () => 'good',
    () => 'refused',
  );
  return [host.status, ours.status, direct];
};
const GOOD = [200, 200, 'good'];
const REFUSED = [401, 401, 'refused'];

describe.each(['legacy-support', 'refresh'])('ending older sessions, in the mode %s', (mode) => {
  beforeAll(() => app.strapi.config.set(MODE, mode));

  it('refuses every older token at once, and nobody else’s', async () => {
    const [user, other] = [await somebody(), await somebody()];
    expect(await answersTo(user.jwt)).toEqual(GOOD);
    await end(user);
    expect(await answersTo(user.jwt)).toEqual(REFUSED);
    expect(await answersTo(other.jwt)).toEqual(GOOD);
    expect(await usersOf(app).sessionsValidFrom(other.id)).toBeNull();
  });

  it('lets the user log in in that very second, at the host and by the plugin', async () => {
    const user = await somebody();
    for (let round = 0; round < 3; round += 1) {
      await end(user);
      const { body } = round % 2 === 0 ? await logIn(user) : await logIn(user, { 'user-agent': 'a browser' });
      expect(await answersTo(body.jwt)).toEqual(GOOD);
      await end(user);
      expect(await answersTo(body.jwt)).toEqual(REFUSED);
      const ours = await app.http.post(`/test/sign-in/${user.id}`).send({});
      expect(await answersTo(ours.body.data.jwt)).toEqual(GOOD);
    }
  });

  it('changes nothing where the transaction is rolled back', async () => {
    const user = await somebody();
    const { body } = await logIn(user);
    const failing = inTransaction(app.strapi, async () => {
      await usersOf(app).endOlderSessions(user.id);
      throw new Error('not today');
    });
    await expect(failing).rejects.toThrow('not today');
    expect(await answersTo(user.jwt)).toEqual(GOOD);
    if (mode === 'refresh') {
      expect((await anew().post('/api/auth/refresh').send({ refreshToken: body.refreshToken })).status).toBe(
        200,
      );
    }
  });

  it('ends the host’s reset of a password that was asked for before', async () => {
    const user = await somebody();
    const code = await wantReset(user);
    await end(user);
    expect((await resetPassword(code)).status).toBe(400);
    expect((await logIn(user)).status).toBe(200);
  });

  it('has its time right after the commit, whoever looks at it when', async () => {
    const user = await somebody();
    const before = Date.now();
    const { http } = await app.admin();
    const { documentId } = await app.strapi.db
      .query('plugin::users-permissions.user')
      .findOne({ where: { id: user.id } });
    await http.post(`/invitations/people/user/${documentId}/revoke-sessions`).send({});
    const { validFrom } = await until('the time of the end', async () => {
      const row = await app.strapi.db.query(FLOOR).findOne({ where: { user: { id: user.id } } });
      return row?.validFrom ? (row as { validFrom: string }) : null;
    });
    expect(new Date(validFrom).getTime()).toBeGreaterThan(before);
  });

  it('gives a new password, set in that very second, a session that counts', async () => {
    const user = await somebody();
    await end(user);
    const reset = await resetPassword(await wantReset(user));
    expect(reset.status).toBe(200);
    expect(await answersTo(reset.body.jwt)).toEqual(GOOD);
    await end(user);
    const { body } = await app.http
      .post('/api/auth/local')
      .send({ identifier: user.email, password: 'quite another' });
    const changed = await app.http
      .post('/api/auth/change-password')
      .set('Authorization', `Bearer ${String(body.jwt)}`)
      .send({ currentPassword: 'quite another', password: PASSWORD, passwordConfirmation: PASSWORD });
    expect(await answersTo(changed.body.jwt)).toEqual(GOOD);
  });

  it('refuses a token without a time of issue, of which nobody can tell', async () => {
    const user = await somebody();
    await end(user);
    await usersOf(app).untilTokensCount(user.id);
    expect(await usersOf(app).isCutOff({ userId: user.id, issuedAt: null, sessionId: null })).toBe(true);
  });

  it('is forgotten with the user', async () => {
    const user = await somebody();
    await end(user);
    await app.strapi.db.query('plugin::users-permissions.user').delete({ where: { id: user.id } });
    expect(await app.strapi.db.query(FLOOR).count({ where: { user: null } })).toBe(0);
  });

  it('the administrator’s "end sessions" does it', async () => {
    const user = await somebody();
    const { http } = await app.admin();
    await http.post(`/invitations/people/user/${user.documentId}/revoke-sessions`).send({}).expect(200);
    expect(await answersTo(user.jwt)).toEqual(REFUSED);
  });
});

describe('ending older sessions of the mode refresh', () => {
  beforeAll(() => app.strapi.config.set(MODE, 'refresh'));

  const refresh = (refreshToken: unknown) => anew().post('/api/auth/refresh').send({ refreshToken });

  const sessionsOf = (user: SiteUser) =>
    app.strapi.db.query(SESSION).findMany({ where: { userId: String(user.id) } }) as Promise<
      Record<string, unknown>[]
    >;

  /** Puts rows back as a renewal would that was under way. */
  const putBack = (rows: readonly Record<string, unknown>[]) =>
    app.strapi.db.query(SESSION).createMany({ data: rows.map(({ id, ...row }) => row) });

  it('refuses refresh tokens, in the body and in the cookie, even where the host still knows them', async () => {
    const user = await somebody();
    const { refreshToken } = (await logIn(user)).body;
    const inCookie = await logIn(user, { 'x-strapi-refresh-cookie': 'httpOnly' });
    const cookie = cookiesOf(inCookie.headers)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const rows = await sessionsOf(user);
    await end(user);
    expect(await sessionsOf(user)).toEqual([]);
    const hosts = await refresh(refreshToken);
    expect(hosts.status).toBe(401);

    await putBack(rows);
    const refused = await refresh(refreshToken);
    expect(refused.status).toBe(401);
    expect(refused.body).toEqual(hosts.body);
    const withCookie = await anew()
      .post('/api/auth/refresh')
      .set('Cookie', cookie)
      .set('x-strapi-refresh-cookie', 'httpOnly')
      .send({});
    expect(withCookie.status).toBe(401);
    expect(cookiesOf(withCookie.headers)).toEqual([]);
    // Nor did the renewals leave sessions behind.
    const known = rows.map(({ sessionId }) => sessionId);
    expect((await sessionsOf(user)).filter(({ sessionId }) => !known.includes(sessionId))).toEqual([]);
  });

  it('a page no longer knows the browser', async () => {
    const user = await somebody();
    const inCookie = await logIn(user, { 'x-strapi-refresh-cookie': 'httpOnly' });
    const cookie = cookiesOf(inCookie.headers)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const rows = await sessionsOf(user);
    const see = async () => (await anew().post('/test/from-cookie').set('Cookie', cookie).send({})).body;
    expect(await see()).toEqual({ data: user.username });
    await end(user);
    await putBack(rows);
    expect(await see()).toEqual({ data: null });
  });

  it('somebody who goes on renewing all the while keeps nothing', async () => {
    const user = await somebody();
    const received: { jwt: string; refreshToken: string }[] = [];
    let isEnded = false;
    const sessions = await Promise.all([logIn(user), logIn(user), logIn(user)]);
    const renewForEver = async (first: string): Promise<void> => {
      let refreshToken = first;
      for (let after = 0; after < 2; after += isEnded ? 1 : 0) {
        const answer = await refresh(refreshToken);
        if (answer.status === 200) {
          received.push(answer.body);
          ({ refreshToken } = answer.body);
        }
      }
    };
    const renewing = Promise.all(sessions.map(({ body }) => renewForEver(body.refreshToken)));
    await end(user);
    isEnded = true;
    await renewing;
    const mine = (await logIn(user)).body;
    expect(await answersTo(mine.jwt)).toEqual(GOOD);
    for (const { jwt, refreshToken } of received) {
      expect(await answersTo(jwt)).toEqual(REFUSED);
      expect((await refresh(refreshToken)).status).toBe(401);
    }
    expect(await answersTo(mine.jwt)).toEqual(GOOD);
    expect((await refresh(mine.refreshToken)).status).toBe(200);
  });

  it('a token of that second is replaced, and the session that it belonged to is gone', async () => {
    const user = await somebody();
    await end(user);
    const { jwt } = (await logIn(user)).body;
    const [session, ...more] = await sessionsOf(user);
    expect(more).toEqual([]);
    expect(session?.sessionId).toBe(claimsOf(jwt).sessionId);
    const floor = await usersOf(app).sessionsValidFrom(user.id);
    expect(Number(claimsOf(jwt).iat) * 1000).toBeGreaterThanOrEqual(floor!.getTime());
  });
});
