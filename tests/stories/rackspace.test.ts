import type { AdminAccount, App } from '../support';
import { call, logIn, readPage, register } from './answering';
import { act, addressBook, ADMIN, detailOf, invite, inviteByMail, mailedToken, nameOf } from './inviting';
import { countUsers, createRole, may, startSite, userOf } from './site';

/** A site that asks its invitees to register within two days, and then sends them to its log-in page. */
const CONFIG = {
  expiry: { default: '48h' },
  acceptance: { after: 'login', loginUrl: 'https://app.site.test/login' },
};

let app: App;
let manager: AdminAccount;
const somebody = addressBook('rackspace');

beforeAll(async () => {
  app = await startSite(CONFIG);
  manager = await app.adminWithPermissions(may('read', 'create', 'resend', 'copy-link'));
});
afterAll(() => app.stop());

afterEach(() => app.clock.reset());

describe('who invites', () => {
  it('a manager with the permission can; a manager without, a user and a stranger cannot', async () => {
    const reader = await app.adminWithPermissions(may('read'));
    const user = await app.user({ email: somebody(), username: 'ordinary', password: 'a long password' });
    const email = somebody();
    expect((await reader.http.post(ADMIN).send({ email })).status).toBe(403);
    expect((await user.http.post(ADMIN).send({ email })).status).toBe(401);
    expect((await app.http.post(ADMIN).send({ email })).status).toBe(401);
    expect(app.mail.to(email)).toEqual([]);
    expect((await manager.http.post(ADMIN).send({ email })).status).toBe(201);
  });

  it('the form takes the person’s details and the choice of access, and keeps them', async () => {
    const role = await createRole(app, 'billing');
    const details = {
      firstName: 'Grace',
      lastName: 'Hopper',
      phone: '+12125550123',
      countryCode: 'US',
      message: 'Welcome aboard',
    };
    const invitation = await invite(manager.http, { email: somebody(), ...details, role: role.documentId });
    expect(await detailOf(manager.http, invitation)).toMatchObject({
      ...details,
      role: { documentId: role.documentId, type: 'billing' },
    });
  });

  it('a submitted form sends the mail by itself', async () => {
    const email = somebody();
    await invite(manager.http, { email });
    const mail = await app.mail.waitForMail(email);
    expect(mail.to).toEqual([email]);
    expect(app.mail.to(email)).toHaveLength(1);
  });

  it('the mail has a link that is called "Register User"', async () => {
    const email = somebody();
    await invite(manager.http, { email });
    const { html, text, links } = await app.mail.waitForMail(email);
    const [, href] = /<a [^>]*href="([^"]+)"[^>]*>\s*Register User\s*<\/a>/.exec(html) ?? [];
    expect(href?.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')).toBe(links[0]);
    expect(text).toContain('Register User');
  });
});

describe('how long', () => {
  it('the invitation expires exactly 48 hours after it was sent, not a second earlier', async () => {
    const before = app.clock.now();
    const { invitation, token } = await inviteByMail(app, somebody());
    const after = app.clock.now();
    const expiresAt = new Date(invitation.expiresAt).getTime();
    const hours48 = 48 * 3_600_000;
    expect(expiresAt).toBeGreaterThanOrEqual(before.getTime() + hours48);
    expect(expiresAt).toBeLessThanOrEqual(after.getTime() + hours48);

    app.clock.set(new Date(expiresAt - 1000));
    expect((await call(app.http, 'inspect', { token })).status).toBe(200);
    app.clock.set(new Date(expiresAt));
    expect((await call(app.http, 'inspect', { token })).body.error.name).toBe('InvitationExpired');
  });
});

describe('until acceptance', () => {
  it('the details say that the acceptance is pending, and no longer once the invitee has registered', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email);
    expect(await detailOf(manager.http, invitation)).toMatchObject({ status: 'pending', user: null });
    await register(app, token, nameOf(email));
    expect(await detailOf(manager.http, invitation)).toMatchObject({
      status: 'accepted',
      user: { username: nameOf(email) },
    });
  });

  it('the link shows a form to register one’s account, with user name, password and details', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email, { firstName: 'Grace' });
    const { status, text } = await readPage(app, token);
    expect(status).toBe(200);
    expect(text).toContain('Register your account');
    for (const label of ['Username', 'Password', 'First name', 'Last name', 'Phone number', 'Country']) {
      expect(text).toContain(label);
    }
    const { body } = await call(app.http, 'inspect', { token });
    expect(body.data).toMatchObject({ email, firstName: 'Grace', userExists: false });
  });

  it.each(['username', 'password'])('the form needs the %s', async (field) => {
    const { invitation, token } = await inviteByMail(app, somebody());
    const { [field]: left, ...rest } = { username: 'somebody', password: 'a long password' } as Record<
      string,
      string
    >;
    expect(left).toBeDefined();
    const answer = await call(app.http, 'register', { token, ...rest });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors).toContainEqual(expect.objectContaining({ path: [field] }));
    expect(await detailOf(manager.http, invitation)).toMatchObject({ status: 'pending' });
  });
});

describe('after submitting', () => {
  it('the invitee is sent to the log-in page, without a session, and logs in with what they chose', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email);
    const answer = await register(app, token, nameOf(email));
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      user: expect.objectContaining({ username: nameOf(email), email }),
      membership: null,
      next: 'login',
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect((await logIn(app, nameOf(email))).status).toBe(200);
    expect((await logIn(app, email)).status).toBe(200);
  });

  it('the hosted page redirects to the log-in page', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email);
    const answer = await app.http
      .post('/invite/register')
      .type('form')
      .send({ token, username: nameOf(email), password: 'a long password' });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('https://app.site.test/login');
    expect((await logIn(app, email, 'a long password')).status).toBe(200);
  });
});

describe('a link that is over', () => {
  it('says "Link already used" once it was', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email);
    await register(app, token, nameOf(email));
    expect((await call(app.http, 'inspect', { token })).body.error).toMatchObject({
      status: 410,
      name: 'InvitationUsed',
    });
    const { status, text } = await readPage(app, token);
    expect(status).toBe(410);
    expect(text).toContain('Link already used');
  });

  it('cannot register once it was used, and its page says whom to contact', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email);
    await register(app, token, nameOf(email));
    const users = await countUsers(app);
    const again = await register(app, token, `${nameOf(email)}-again`);
    expect(again.body.error).toMatchObject({ status: 410, name: 'InvitationUsed' });
    expect(await countUsers(app)).toBe(users);
    expect((await readPage(app, token)).text).toMatch(/contact the person who invited you.*new invitation/);
  });

  it('cannot register once it has expired, and its page says how to come by a new one', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email);
    app.clock.advance('48h');
    const late = await register(app, token, nameOf(email));
    expect(late.body.error).toMatchObject({ status: 410, name: 'InvitationExpired' });
    expect(await userOf(app, email)).toBeNull();
    const { status, text } = await readPage(app, token);
    expect(status).toBe(410);
    expect(text).toContain('Invitation expired');
    expect(text).toContain('ask for a new link');
  });
});

describe('afterwards', () => {
  it('the manager can issue a new invitation to the same person, and it works', async () => {
    const email = somebody();
    const { invitation } = await inviteByMail(app, email);
    app.clock.advance('3d');
    const second = await invite(manager.http, { email });
    expect(second.documentId).not.toBe(invitation.documentId);
    const token = await mailedToken(app, email, 2);
    expect((await register(app, token, nameOf(email))).status).toBe(200);
  });

  it('the manager can send the expired one again, and it works', async () => {
    const email = somebody();
    const { invitation } = await inviteByMail(app, email);
    app.clock.advance('3d');
    expect((await act(manager.http, invitation, 'resend')).body.data.status).toBe('pending');
    const token = await mailedToken(app, email, 2);
    expect((await register(app, token, nameOf(email))).status).toBe(200);
  });

  it('the role that was chosen at creation is the user’s after registration', async () => {
    const role = await createRole(app, 'auditor');
    const email = somebody();
    const { token } = await inviteByMail(app, email, { role: role.documentId });
    await register(app, token, nameOf(email));
    expect((await userOf(app, email))?.role).toMatchObject({ type: 'auditor' });
  });
});
