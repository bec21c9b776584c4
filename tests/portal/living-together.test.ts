import type { App } from '../support';
import { createAccount, startTenants } from '../accounts/tenants';
import { textOf } from '../pages/invitee';
import { invite, rowOf } from '../pages/inviting';
import { Guest, guestOf, newUser, PASSWORD } from './portal';

let app: App;
beforeAll(async () => {
  app = await startTenants({}, { JWT_MANAGEMENT: 'refresh', JWT_HTTP_ONLY: 'true' });
});
afterAll(() => app.stop());

/** Signed in at the host, by its own log-in, in a cookie. */
const atHost = async (name: string): Promise<Guest> => {
  await newUser(app, name);
  const guest = new Guest(app.url);
  await guest.http.post('/api/auth/local').send({ identifier: name, password: PASSWORD }).expect(200);
  return guest;
};

const isAtHost = async (guest: Guest): Promise<boolean> =>
  (await guest.http.post('/api/auth/refresh').send({})).status === 200;

describe('where the host keeps a cookie', () => {
  it('whoever is signed in there is signed in to the portal, and their forms are theirs', async () => {
    const hanna = await atHost('hanna');
    const home = await hanna.open('/invite/portal');
    expect(textOf(home.html)).toContain('Signed in as hanna');
    const other = await atHost('other');
    const path = '/invite/portal/profile';
    expect((await hanna.post(path, { csrf: await other.csrf(), firstName: 'X' })).status).toBe(403);
    expect(textOf((await hanna.act(path, path, { firstName: 'Hanna' })).html)).toContain('saved');
    // The host's cookie is only looked at: rotating it would sign out a front end that uses it.
    expect(await isAtHost(hanna)).toBe(true);
    expect(await hanna.isSignedIn()).toBe(true);
  });

  it('a form is worth nothing once the sessions were ended, though the user is signed in again', async () => {
    const again = await atHost('again');
    const csrf = await again.csrf();
    const { id } = await app.strapi.db
      .query('plugin::users-permissions.user')
      .findOne({ where: { username: 'again' } });
    await app.strapi.plugin('invitations').service('users').endOlderSessions(id);
    await again.http.post('/api/auth/local').send({ identifier: 'again', password: PASSWORD }).expect(200);
    const path = '/invite/portal/profile';
    expect((await again.post(path, { csrf, firstName: 'X' })).status).toBe(403);
    expect((await again.post(path, { csrf: await again.csrf(), firstName: 'X' })).status).toBe(303);
  });

  it('signing out signs out of both, or the portal would be open again at once', async () => {
    const out = await atHost('out');
    const left = await out.act('/invite/portal', '/invite/sign-out');
    expect(textOf(left.html)).toContain('You are signed out.');
    expect(await out.isSignedIn()).toBe(false);
    expect(await isAtHost(out)).toBe(false);
  });

  it('signing in to the portal leaves the host alone; signing out ends only this browser’s', async () => {
    const one = await guestOf(app, 'one');
    expect(await isAtHost(one)).toBe(false);
    const elsewhere = new Guest(app.url);
    await elsewhere.http.post('/api/auth/local').send({ identifier: 'one', password: PASSWORD }).expect(200);
    await one.act('/invite/portal', '/invite/sign-out');
    expect(await one.isSignedIn()).toBe(false);
    expect(await elsewhere.isSignedIn()).toBe(true);
    expect(await isAtHost(elsewhere)).toBe(true);
  });

  it('the portal’s own session goes first where both name somebody', async () => {
    const both = await atHost('both');
    await newUser(app, 'second');
    await both.post('/invite/sign-in', { identifier: 'second', password: PASSWORD });
    expect(textOf((await both.open('/invite/portal')).html)).toContain('Signed in as second');
  });

  it('a link is accepted as whoever is signed in at the portal, once the address is proved', async () => {
    const into = await createAccount(app, { name: 'First' });
    const invited = await invite(app, 'lena@site.test', { account: into.documentId });
    const lena = new Guest(app.url);
    await lena.send(await lena.open(invited.link), '/invite/register', {
      username: 'lena',
      password: PASSWORD,
    });
    await lena.act('/invite/portal', '/invite/sign-out');
    await lena.signIn('lena');
    const next = await createAccount(app, { name: 'Second' });
    const again = await app.admin();
    const { body } = await again.http
      .post('/invitations/invitations')
      .send({ email: 'lena@site.test', account: next.documentId });
    const mail = await app.mail.waitForMail('lena@site.test', { count: 2 });
    const page = await lena.open(mail.links.find((link) => link.includes('token='))!);
    expect(textOf(page.html)).toContain('Signed in as lena@site.test');
    const done = await lena.send(page, '/invite/accept');
    expect(textOf(done.html)).toContain('You are signed in as lena');
    expect(await isAtHost(lena)).toBe(true);
    expect(await rowOf(app, { documentId: body.data.documentId, link: '', token: '' })).toMatchObject({
      state: 'accepted',
    });
  });
});

describe('a session that was ended for the whole user', () => {
  it('is refused at the portal at once, and one that begins after it counts', async () => {
    const cut = await guestOf(app, 'cut');
    const service = app.strapi.plugin('invitations').service('users');
    await service.endOlderSessions(cut.user.id);
    expect(await cut.isSignedIn()).toBe(false);
    await cut.signIn('cut');
    expect(await cut.isSignedIn()).toBe(true);
  });
});
