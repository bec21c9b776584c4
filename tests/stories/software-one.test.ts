import type { AdminAccount, App } from '../support';
import { call, logIn, readPage, register, registerByCode } from './answering';
import {
  act,
  addressBook,
  ADMIN,
  copiedToken,
  detailOf,
  invite,
  inviteByMail,
  mailedToken,
  nameOf,
  PASSWORD,
} from './inviting';
import { countUsers, INVITATION, may, startSite } from './site';

/** A site that asks its inviters for both names, and otherwise leaves everything as it comes. */
const CONFIG = { invite: { required: ['firstName', 'lastName'] } };

const NAMES = { firstName: 'Grace', lastName: 'Hopper' };

let app: App;
let manager: AdminAccount;
const somebody = addressBook('software');

beforeAll(async () => {
  app = await startSite(CONFIG);
  manager = await app.adminWithPermissions(may('read', 'create', 'resend', 'copy-link'));
});
afterAll(() => app.stop());

afterEach(() => app.clock.reset());

const countInvitations = (): Promise<number> => app.strapi.db.query(INVITATION).count();

const check = async (email: string) => (await manager.http.get(`${ADMIN}/check`).query({ email })).body.data;

describe('adding a user', () => {
  it('mails a link that nobody else has', async () => {
    const emails = [somebody(), somebody()];
    for (const email of emails) {
      await invite(manager.http, { email, ...NAMES });
    }
    const tokens = await Promise.all(emails.map((email) => mailedToken(app, email)));
    expect(new Set(tokens).size).toBe(2);
    const seen = await Promise.all(tokens.map((token) => call(app.http, 'inspect', { token })));
    expect(seen.map(({ body }) => body.data.email)).toEqual(emails);
  });

  it.each([
    ['the first name', 'firstName', { lastName: 'Hopper' }],
    ['the last name', 'lastName', { firstName: 'Grace' }],
    ['the email address', 'email', NAMES],
    ['a first name that is not blank', 'firstName', { firstName: '  ', lastName: 'Hopper' }],
  ])('needs %s', async (_, field, given) => {
    const before = await countInvitations();
    const body = field === 'email' ? given : { email: somebody(), ...given };
    const answer = await manager.http.post(ADMIN).send(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      name: 'ValidationError',
      details: { errors: [expect.objectContaining({ path: [field] })] },
    });
    expect(await countInvitations()).toBe(before);
  });

  it('takes a country and a phone number, and does without', async () => {
    const without = await invite(manager.http, { email: somebody(), ...NAMES });
    expect(without).toMatchObject({ phone: null, countryCode: null });
    const details = { phone: '+493012345678', countryCode: 'DE' };
    expect(await invite(manager.http, { email: somebody(), ...NAMES, ...details })).toMatchObject(details);
  });

  it('says that an address has a user, and makes no second one', async () => {
    const email = somebody();
    await app.user({ email, username: nameOf(email), password: PASSWORD });
    const users = await countUsers(app);
    expect(await check(email)).toMatchObject({ status: 'user', user: { username: nameOf(email) } });
    const answer = await manager.http.post(ADMIN).send({ email: email.toUpperCase(), ...NAMES });
    expect(answer.body.error).toMatchObject({ status: 409, name: 'UserExists' });
    expect(answer.body.error.message).toMatch(/user already/);
    expect(await countUsers(app)).toBe(users);
    expect(app.mail.to(email)).toEqual([]);
  });

  it('says that an address is invited already, and invites it no second time', async () => {
    const email = somebody();
    const first = await invite(manager.http, { email, ...NAMES });
    expect(await check(email)).toMatchObject({
      status: 'invited',
      invitation: { documentId: first.documentId },
    });
    const answer = await manager.http.post(ADMIN).send({ email, ...NAMES });
    expect(answer.status).toBe(409);
    expect(answer.body.error).toMatchObject({
      name: 'InvitationPending',
      details: { documentId: first.documentId },
    });
  });

  it('makes the address that was given the one to sign in with', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email, NAMES);
    await register(app, token, nameOf(email));
    expect((await logIn(app, email)).body.user).toMatchObject({ email });
  });
});

describe('within seven days', () => {
  it('the person has to accept and register: looking at the link alone does neither', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email, NAMES);
    await call(app.http, 'inspect', { token });
    await readPage(app, token);
    expect(await detailOf(manager.http, invitation)).toMatchObject({ status: 'pending', user: null });
    app.clock.set(new Date(new Date(invitation.expiresAt).getTime() - 1000));
    expect((await register(app, token, nameOf(email))).status).toBe(200);
    expect(await detailOf(manager.http, invitation)).toMatchObject({ status: 'accepted' });
  });

  it('and not later: then the invitation is expired and has to be sent again', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email, NAMES);
    app.clock.advance('7d');
    expect((await register(app, token, nameOf(email))).body.error.name).toBe('InvitationExpired');
    expect(await detailOf(manager.http, invitation)).toMatchObject({ status: 'expired' });
    await act(manager.http, invitation, 'resend');
    const fresh = await mailedToken(app, email, 2);
    expect((await register(app, fresh, nameOf(email))).status).toBe(200);
  });
});

describe('the steps', () => {
  it('what the overview shows can be looked up without creating or mailing anything', async () => {
    const email = somebody();
    const before = await countInvitations();
    const options = await manager.http.get('/invitations/options');
    expect(options.body.data).toMatchObject({
      roles: expect.arrayContaining([expect.objectContaining({ type: 'authenticated' })]),
      expiry: { default: '7d', presets: ['48h', '7d'] },
      required: ['firstName', 'lastName'],
      mail: { ready: true },
    });
    expect(await check(email)).toEqual({ email, status: 'free', invitation: null, user: null });
    expect(await countInvitations()).toBe(before);
    expect(app.mail.mails.filter(({ to }) => to.includes(email))).toEqual([]);
  });

  it('adding commits what the overview showed', async () => {
    const email = somebody();
    const { data } = (await manager.http.get('/invitations/options')).body;
    const role = data.roles.find(({ type }: { type: string }) => type === 'authenticated');
    const shown = { email, ...NAMES, message: 'Welcome', locale: 'de' };
    const invitation = await invite(manager.http, { ...shown, role: role.documentId, expiresIn: '48h' });
    expect(invitation).toMatchObject({ ...shown, role, status: 'pending' });
    expect((await app.mail.waitForMail(email)).text).toContain('Welcome');
  });

  it('afterwards the details can be viewed and the link be copied', async () => {
    const invitation = await invite(manager.http, { email: somebody(), ...NAMES, send: false });
    const detail = await detailOf(manager.http, invitation);
    expect(detail).toMatchObject({ ...NAMES, deliveries: [], delivery: null });
    expect(detail.timeline.map(({ name }) => name)).toEqual(['invitation.created']);
    const { body } = await manager.http.get(`${ADMIN}/${invitation.documentId}/link`);
    expect(body.data).toEqual({
      url: expect.stringMatching(new RegExp(`^${app.url}/invite\\?token=`)),
      expiresAt: invitation.expiresAt,
    });
  });
});

describe('the copied link', () => {
  it('leads to the same invitation as the mailed one, and that person can register with it', async () => {
    const email = somebody();
    const { invitation } = await inviteByMail(app, email, NAMES);
    const token = await copiedToken(manager.http, invitation);
    expect((await call(app.http, 'inspect', { token })).body.data).toMatchObject({ email, ...NAMES });
    const answer = await registerByCode(app, token, { email, username: nameOf(email), count: 2 });
    expect(answer.status).toBe(200);
    expect(await detailOf(manager.http, invitation)).toMatchObject({
      status: 'accepted',
      user: { username: nameOf(email), email },
    });
    expect((await logIn(app, email)).status).toBe(200);
  });

  it('can be copied later, and the invitation be sent again', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email, NAMES);
    app.clock.advance('3d');
    expect(
      (await call(app.http, 'inspect', { token: await copiedToken(manager.http, invitation) })).status,
    ).toBe(200);
    expect((await act(manager.http, invitation, 'resend')).status).toBe(200);
    expect(await mailedToken(app, email, 2)).toBe(token);
  });

  it('is not to be had of an expired invitation: a new one has to be made', async () => {
    const email = somebody();
    const { invitation } = await inviteByMail(app, email, NAMES);
    app.clock.advance('8d');
    const refused = await manager.http.get(`${ADMIN}/${invitation.documentId}/link`);
    expect(refused.body.error).toMatchObject({ status: 410, name: 'InvitationExpired' });
    const next = await invite(manager.http, { email, ...NAMES });
    const token = await copiedToken(manager.http, next);
    const newcomer = { email, username: nameOf(email), count: 3 };
    expect((await registerByCode(app, token, newcomer)).status).toBe(200);
  });
});

describe('help', () => {
  it('tells invitees who wait for a mail to look into the spam folder', async () => {
    const { invitation, token } = await inviteByMail(app, somebody(), NAMES);
    app.clock.advance('8d');
    const renewed = await app.http.post('/invite/renew').type('form').send({ token });
    expect(renewed.status).toBe(202);
    expect(renewed.text).toContain('It will come by mail');
    await act(manager.http, invitation, 'resend');
    expect((await readPage(app, token)).text).toContain('spam folder');
  });
});
