import { startApp, type App } from '../support';
import { textOf } from '../pages/invitee';
import { Guest, guestOf, newUser, PASSWORD } from './portal';

const SESSIONS = 'plugin::invitations.portal-session';
const USERS = 'plugin::users-permissions.user';

let app: App;
beforeAll(async () => {
  app = await startApp({
    config: { rateLimit: { enabled: false } },
    env: { JWT_MANAGEMENT: 'legacy-support' },
  });
});
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

const cookieIn = (headers: Record<string, unknown>): string => {
  const all = [headers['set-cookie'] ?? []].flat() as string[];
  return all.find((text) => text.startsWith('invitations_portal=')) ?? '';
};

describe('signing in', () => {
  it('leads to the portal, in a cookie that no script reads and no other site sends along', async () => {
    await newUser(app, 'ann');
    const ann = new Guest(app.url);
    const answer = await ann.signIn('ann@site.test');
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/invite/portal');
    expect(cookieIn(answer.headers)).toMatch(
      /^invitations_portal=[\w-]{43}; Path=\/invite; HttpOnly; SameSite=Lax$/,
    );
    const portal = await ann.open('/invite/portal');
    expect(portal.status).toBe(200);
    expect(textOf(portal.html)).toContain('Signed in as ann');
    expect(portal.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  });

  it('keeps nothing in the table that signs anybody in', async () => {
    await newUser(app, 'tab');
    const answer = await new Guest(app.url).signIn('tab');
    const [, id = ''] = /^invitations_portal=([\w-]{43});/.exec(cookieIn(answer.headers)) ?? [];
    const rows = await app.strapi.db.query(SESSIONS).findMany({});
    expect(id).not.toBe('');
    expect(JSON.stringify(rows)).not.toContain(id);
  });

  it('is one answer for a wrong password and an unknown name, and keeps what was typed', async () => {
    await newUser(app, 'bob');
    const wrong = await new Guest(app.url).signIn('bob', 'not the password');
    const unknown = await new Guest(app.url).signIn('nobody', 'not the password');
    for (const answer of [wrong, unknown]) {
      expect(answer.status).toBe(401);
      expect(textOf(answer.html)).toContain('The username or the password is wrong.');
      expect(cookieIn(answer.headers)).toBe('');
      expect(answer.html).not.toContain('not the password');
    }
    expect(wrong.html.replaceAll('bob', 'X')).toBe(unknown.html.replaceAll('nobody', 'X'));
  });

  it('says what is missing', async () => {
    const answer = await new Guest(app.url).signIn('', '');
    expect(answer.status).toBe(400);
    expect(textOf(answer.html)).toMatch(/Please fill in this field: Username or email address ?\./);
    expect(textOf(answer.html)).toMatch(/Please fill in this field: Password ?\./);
  });

  it('refuses who is blocked', async () => {
    await newUser(app, 'blo', { blocked: true });
    const answer = await new Guest(app.url).signIn('blo');
    expect(answer.status).toBe(403);
    expect(textOf(answer.html)).toContain('This account is blocked.');
  });

  it('leads on only within the portal', async () => {
    await newUser(app, 'nex');
    const places: Record<string, string> = {
      '/invite/portal/profile': '/invite/portal/profile',
      'https://evil.example': '/invite/portal',
      '//evil.example/invite/portal': '/invite/portal',
      '/invite/portal/../../admin': '/invite/portal',
      '/invite/portalx': '/invite/portal',
      '/invite/portal\\@evil.example': '/invite/portal',
      '/admin': '/invite/portal',
    };
    for (const [next, to] of Object.entries(places)) {
      const nex = new Guest(app.url);
      const door = await nex.open(`/invite/sign-in?next=${encodeURIComponent(next)}`);
      const answer = await nex.send(door, '/invite/sign-in', { identifier: 'nex', password: PASSWORD });
      expect(answer.headers.location).toBe(to);
    }
  });

  it('gives a new id, whatever the browser had before', async () => {
    const eve = await guestOf(app, 'eve');
    const before = await eve.open('/invite/portal');
    const [, old] = /name="csrf" value="([^"]+)"/.exec(before.html) ?? [];
    const again = await eve.post('/invite/sign-in', { identifier: 'eve', password: PASSWORD });
    expect(again.status).toBe(303);
    expect(await eve.csrf()).not.toBe(old);
    const rows = await app.strapi.db.query(SESSIONS).findMany({ where: { user: { id: eve.user.id } } });
    expect(rows).toHaveLength(1);
  });

  it('leads whoever is not signed in to the door, and back', async () => {
    await newUser(app, 'far');
    const far = new Guest(app.url);
    const door = await far.open('/invite/portal/profile');
    expect(door.path).toBe('/invite/sign-in?next=%2Finvite%2Fportal%2Fprofile');
    const answer = await far.send(door, '/invite/sign-in', { identifier: 'far', password: PASSWORD });
    expect(answer.headers.location).toBe('/invite/portal/profile');
  });
});

describe('a session ends', () => {
  it('by signing out, in the table too', async () => {
    const out = await guestOf(app, 'out');
    const left = await out.act('/invite/portal', '/invite/sign-out');
    expect(textOf(left.html)).toContain('You are signed out.');
    expect(await out.isSignedIn()).toBe(false);
    expect(await app.strapi.db.query(SESSIONS).count({ where: { user: { id: out.user.id } } })).toBe(0);
  });

  it('when nobody has used it for an hour, and after twelve hours in any case', async () => {
    const idle = await guestOf(app, 'idle');
    app.clock.advance('59m');
    expect(await idle.isSignedIn()).toBe(true);
    app.clock.advance('59m');
    expect(await idle.isSignedIn()).toBe(true);
    app.clock.advance('61m');
    expect(await idle.isSignedIn()).toBe(false);

    const busy = await guestOf(app, 'busy');
    for (let hours = 0; hours < 13; hours += 1) {
      app.clock.advance('55m');
      expect(await busy.isSignedIn()).toBe(true);
    }
    app.clock.advance('6m');
    expect(await busy.isSignedIn()).toBe(false);
  });

  it('when the user is blocked or deleted', async () => {
    const gone = await guestOf(app, 'gone');
    await app.strapi.db.query(USERS).update({ where: { id: gone.user.id }, data: { blocked: true } });
    expect(await gone.isSignedIn()).toBe(false);
    const dead = await guestOf(app, 'dead');
    await app.strapi.db.query(USERS).delete({ where: { id: dead.user.id } });
    expect(await dead.isSignedIn()).toBe(false);
  });

  it('when the password changes, whichever way', async () => {
    const mine = await guestOf(app, 'mine');
    const changed = await mine.user.http.post('/api/auth/change-password').send({
      currentPassword: PASSWORD,
      password: 'another password',
      passwordConfirmation: 'another password',
    });
    expect(changed.status).toBe(200);
    expect(await mine.isSignedIn()).toBe(false);

    const reset = await guestOf(app, 'reset');
    await app.strapi
      .plugin('users-permissions')
      .service('user')
      .edit(reset.user.id, { password: 'yet another one' });
    expect(await reset.isSignedIn()).toBe(false);
  });

  it('when an administrator ends all sessions of the user', async () => {
    const told = await guestOf(app, 'told');
    const admin = await app.admin();
    const answer = await admin.http
      .post(`/invitations/people/user/${told.user.documentId}/revoke-sessions`)
      .send({});
    expect(answer.status).toBeLessThan(300);
    expect(await told.isSignedIn()).toBe(false);
  });

  it('and the dead ones are swept away', async () => {
    const swept = await guestOf(app, 'swept');
    app.clock.advance('13h');
    const alive = await guestOf(app, 'alive');
    await app.strapi.plugin('invitations').service<{ sweep(): Promise<void> }>('portal-sessions').sweep();
    const rows = await app.strapi.db.query(SESSIONS).findMany({ populate: ['user'] });
    const ids = rows.map(({ user }: { user: { id: number } }) => user.id);
    expect(ids).toContain(alive.user.id);
    expect(ids).not.toContain(swept.user.id);
  });
});

describe('forms', () => {
  it('are refused without what the session gave them, and from other sites', async () => {
    const cas = await guestOf(app, 'cas');
    const other = await guestOf(app, 'other');
    for (const csrf of ['', 'x', await other.csrf()]) {
      const refused = await cas.post('/invite/portal/profile', { csrf, firstName: 'Mallory' });
      expect(refused.status).toBe(403);
      expect(textOf(refused.html)).toContain('nothing was changed');
    }
    const csrf = await cas.csrf();
    const foreign = await cas.http
      .post('/invite/portal/profile')
      .set({ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' })
      .type('form')
      .send({ csrf, firstName: 'Mallory' });
    expect(foreign.status).toBe(403);
    const profile = await cas.user.http.get('/api/invitations/me/profile');
    expect(profile.body.data.firstName).toBeNull();
    const signOut = await cas.post('/invite/sign-out', { csrf: 'x' });
    expect(signOut.status).toBe(403);
    expect(await cas.isSignedIn()).toBe(true);
  });
});
