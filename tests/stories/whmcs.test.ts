import type { AdminAccount, App } from '../support';
import {
  ACCOUNTS,
  createAccount,
  createGroup,
  enter,
  inAccount,
  inviteAsMember,
  member,
  membersOf,
  pendingOf,
  seatsOf,
  type SiteAccount,
} from './accounts';
import { call, logIn, readPage, register } from './answering';
import {
  act,
  addressBook,
  ADMIN,
  copiedToken,
  invite,
  inviteByMail,
  mailedToken,
  nameOf,
  PASSWORD,
} from './inviting';
import { createRole, startSite, userOf } from './site';

const CATALOGUE = [
  { key: 'invoices.view', label: 'See invoices' },
  { key: 'invoices.edit', label: 'Write invoices' },
];

let app: App;
let admin: AdminAccount;
let first: SiteAccount;
let second: SiteAccount;
const somebody = addressBook('client');

beforeAll(async () => {
  app = await startSite({
    permissions: { catalogue: CATALOGUE },
    accounts: { allowDirectMembership: true },
  });
  admin = await app.admin();
  first = await createAccount(app, 'Client Test');
  second = await createAccount(app, 'Client Two');
});
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

const associate = (account: SiteAccount, body: Record<string, unknown>) =>
  admin.http.post(`${ACCOUNTS}/${account.documentId}/associate`).send(body);

const newUser = (email = somebody()) =>
  app.user({ email, username: nameOf(email), password: PASSWORD, isProved: true });

const invoicesOf = ({ documentId }: SiteAccount): string => `/api/accounts/${documentId}/invoices`;

describe('one user, several accounts', () => {
  it('acts for all of them with one log-in', async () => {
    const user = await newUser();
    await enter(app, first, user, { permissions: ['invoices.view'] });
    await enter(app, second, user, { permissions: ['invoices.view'] });
    const { jwt } = (await logIn(app, user.email)).body;
    for (const account of [first, second]) {
      const answer = await app.http.get(invoicesOf(account)).set('Authorization', `Bearer ${jwt}`);
      expect(answer.status).toBe(200);
    }
    const { body } = await user.http.get('/api/invitations/me/memberships');
    expect(body.data.map(({ account }: { account: SiteAccount }) => account.name).sort()).toEqual([
      'Client Test',
      'Client Two',
    ]);
  });

  it('who one is and what one may do in an account are two things', async () => {
    const user = await newUser();
    const before = (await logIn(app, user.email)).body.user;
    const entered = await enter(app, first, user, { permissions: ['invoices.view', 'invoices.edit'] });
    await enter(app, second, user);
    expect((await logIn(app, user.email)).body.user).toMatchObject({
      id: before.id,
      username: before.username,
    });
    expect((await userOf(app, user.email))?.role.type).toBe('authenticated');
    expect((await user.http.get(invoicesOf(first))).status).toBe(200);
    expect((await user.http.get(invoicesOf(second))).status).toBe(403);
    expect([...entered.membership.permissions].sort()).toEqual(['invoices.edit', 'invoices.view']);
  });

  it('loses one by removal, and keeps the other and the log-in', async () => {
    const user = await newUser();
    const entered = await enter(app, first, user, { permissions: 'all' });
    await enter(app, second, user, { permissions: ['invoices.view'] });
    const removed = await admin.http.delete(`/invitations/memberships/${entered.membership.documentId}`);
    expect(removed.status).toBeLessThan(300);
    expect((await user.http.get(invoicesOf(first))).status).toBe(404);
    expect((await user.http.get(invoicesOf(second))).status).toBe(200);
    expect((await logIn(app, user.email)).status).toBe(200);
    await enter(app, first, user);
    expect((await membersOf(app, first)).map((shown) => shown.user.email)).toContain(user.email);
  });

  it('manages several accounts from the client area, each as far as they may there', async () => {
    const owner = await member(app, first, somebody(), 'all');
    await enter(app, second, owner, { permissions: ['members.read'] });
    const list = ({ documentId }: SiteAccount) =>
      owner.http.get(`/api/invitations/accounts/${documentId}/members`);
    expect((await list(first)).status).toBe(200);
    expect((await list(second)).status).toBe(200);
    await inviteAsMember(owner.http, first, { email: somebody() });
    expect((await owner.http.post(inAccount(second)).send({ email: somebody() })).status).toBe(403);
  });
});

describe('associating a user in the admin area', () => {
  it('finds an existing user by name or address', async () => {
    const user = await newUser();
    await app.strapi.db
      .query('plugin::invitations.profile')
      .create({ data: { user: user.id, firstName: 'Zenobia', lastName: 'Quux' } });
    const search = async (text: string) =>
      (await admin.http.get('/invitations/users').query({ _q: text })).body.data;
    const found = {
      documentId: user.documentId,
      username: user.username,
      email: user.email,
      firstName: 'Zenobia',
      lastName: 'Quux',
    };
    for (const text of [user.email, user.username.toUpperCase(), 'zenob', ' QUUX ']) {
      expect(await search(text)).toContainEqual(found);
    }
    expect(await search('no such person')).toEqual([]);
    expect(await search('%')).toEqual([]);
    expect((await search('')).length).toBeLessThanOrEqual(20);
    expect(JSON.stringify(await search(''))).not.toMatch(/password|token/i);
  });

  it('is for those who may: a reader of the accounts may not', async () => {
    const reader = await app.adminWithPermissions(['plugin::invitations.accounts.read']);
    const path = `${ACCOUNTS}/${first.documentId}/associate`;
    expect((await reader.http.post(path).send({ email: somebody(), send: true })).status).toBe(403);
    expect((await reader.http.get('/invitations/users').query({ _q: 'a' })).status).toBe(403);
  });

  it('"Send Invite: yes" mails an existing user, who is pending until they accept', async () => {
    const user = await newUser();
    const answer = await associate(first, {
      user: user.documentId,
      permissions: ['invoices.view'],
      send: true,
    });
    expect(answer.status).toBe(201);
    expect(answer.body.data).toMatchObject({ email: user.email, status: 'pending', source: 'admin' });
    const names = async () => (await membersOf(app, first)).map((shown) => shown.user.email);
    expect(await names()).not.toContain(user.email);
    const token = await mailedToken(app, user.email);
    expect((await call(user.http, 'accept', { token })).body.membership).toMatchObject({
      permissions: ['invoices.view'],
    });
    expect(await names()).toContain(user.email);
  });

  it('an unknown address becomes a new user, by an invitation', async () => {
    const email = somebody();
    const role = await createRole(app, 'client-user');
    const answer = await associate(first, {
      email,
      role: role.documentId,
      permissions: 'all',
      message: 'Welcome to the account',
      send: true,
    });
    expect(answer.status).toBe(201);
    expect((await app.mail.waitForMail(email)).text).toContain('Welcome to the account');
    const registered = await register(app, await mailedToken(app, email), nameOf(email));
    expect(registered.body.membership).toMatchObject({ permissions: 'all' });
    expect((await userOf(app, email))?.role.type).toBe('client-user');
  });

  it('"Send Invite: no" mails nothing and makes a member at once', async () => {
    const user = await app.user({ email: somebody(), username: 'associated', password: PASSWORD });
    const group = await createGroup(app, 'Associated', first);
    const answer = await associate(first, {
      user: user.documentId,
      permissions: ['invoices.view'],
      groups: [group.documentId],
      send: false,
    });
    expect(answer.status).toBe(201);
    expect(answer.body.data).toMatchObject({
      account: { name: 'Client Test' },
      user: { email: user.email },
      permissions: ['invoices.view'],
      groups: [{ name: 'Associated' }],
    });
    expect((await user.http.get(invoicesOf(first))).status).toBe(200);
    expect(app.mail.to(user.email)).toEqual([]);
    // Whoever registered an address first need not be its owner, so an address alone is not enough.
    const byAddress = await associate(second, { email: user.email.toUpperCase(), send: false });
    expect(byAddress.body.error).toMatchObject({ status: 400, details: { errors: [{ path: ['email'] }] } });
    const byName = await associate(second, { user: user.documentId, send: false });
    expect(byName.body.data).toMatchObject({ user: { email: user.email }, permissions: [] });
  });

  it('says what stands in the way', async () => {
    const user = await newUser();
    const small = await createAccount(app, 'Small client', { seats: 1 });
    const expectRefused = async (body: Record<string, unknown>, status: number, name: string) => {
      const refused = await associate(small, body);
      expect(refused.body.error).toMatchObject({ status, name });
    };
    await expectRefused({ email: somebody(), send: false }, 400, 'ValidationError');
    await expectRefused({ user: 'nobody', send: true }, 400, 'ValidationError');
    await expectRefused({ send: true }, 400, 'ValidationError');
    await expectRefused({ user: user.documentId, email: user.email, send: true }, 400, 'ValidationError');
    await expectRefused({ user: user.documentId }, 400, 'ValidationError');
    await expectRefused(
      { user: user.documentId, send: false, permissions: ['no.such'] },
      400,
      'ValidationError',
    );
    const pending = await associate(small, { user: user.documentId, send: true });
    await expectRefused({ user: user.documentId, send: false }, 409, 'InvitationPending');
    await expectRefused({ user: user.documentId, send: true }, 409, 'InvitationPending');
    await expectRefused({ email: somebody(), send: true }, 409, 'SeatLimitReached');
    await act(admin.http, pending.body.data, 'cancel');
    await associate(small, { user: user.documentId, send: false }).expect(201);
    await expectRefused({ user: user.documentId, send: false }, 409, 'AlreadyMember');
    await expectRefused({ user: user.documentId, send: true }, 409, 'AlreadyMember');
    const other = await newUser();
    await expectRefused({ user: other.documentId, send: false }, 409, 'SeatLimitReached');
    expect(await seatsOf(app, small)).toEqual({ limit: 1, used: 1, reserved: 0 });
    const missing = await associate({ ...small, documentId: 'nothing' }, { email: somebody(), send: true });
    expect(missing.body.error).toMatchObject({ status: 404, name: 'NotFoundError' });
  });

  it('permissions are ticked per user and per account', async () => {
    const user = await newUser();
    await associate(first, { user: user.documentId, permissions: ['invoices.view'], send: false }).expect(
      201,
    );
    await associate(second, { user: user.documentId, permissions: ['invoices.edit'], send: false }).expect(
      201,
    );
    expect((await user.http.get(invoicesOf(first))).status).toBe(200);
    expect((await user.http.get(invoicesOf(second))).status).toBe(403);
    const bill = { title: 'One', amount: 1 };
    expect((await user.http.post(invoicesOf(first)).send(bill)).status).toBe(403);
    expect((await user.http.post(invoicesOf(second)).send(bill)).status).toBe(201);
  });
});

describe('the client area', () => {
  it('associates as well: a user with rights invites by address, with all or chosen permissions', async () => {
    const owner = await member(app, first, somebody(), 'all');
    for (const permissions of ['all', ['invoices.view']]) {
      const email = somebody();
      await inviteAsMember(owner.http, first, { email, permissions });
      const answer = await register(app, await mailedToken(app, email), nameOf(email));
      expect(answer.body.membership).toMatchObject({ permissions });
    }
  });

  it('an address that has a user logs in with the password it has; one that has none makes one', async () => {
    const owner = await member(app, first, somebody(), 'all');
    const user = await newUser();
    await inviteAsMember(owner.http, first, { email: user.email });
    const token = await mailedToken(app, user.email);
    expect((await call(app.http, 'inspect', { token })).body.data.userExists).toBe(true);
    expect((await register(app, token, 'another-name')).body.error.name).toBe('EmailTaken');
    const wrong = await call(app.http, 'accept', { token, identifier: user.email, password: 'wrong' });
    expect(wrong.body.error.name).toBe('InvalidCredentials');
    const right = await call(app.http, 'accept', { token, identifier: user.email, password: PASSWORD });
    expect(right.body).toMatchObject({
      user: { id: user.id },
      membership: { account: { name: 'Client Test' } },
    });
  });

  it('the page names the account and the inviter', async () => {
    const { token } = await inviteByMail(app, somebody(), {
      account: first.documentId,
      permissions: ['invoices.view'],
    });
    const { text } = await readPage(app, token);
    expect(text).toContain('Ada Admin invites you to join Client Test');
    expect(text).toContain('See invoices');
  });
});

describe('pending invites', () => {
  it('are listed apart, with when they were sent, and without a log-in', async () => {
    const account = await createAccount(app, 'Waiting client');
    const email = somebody();
    const { invitation } = await inviteByMail(app, email, { account: account.documentId });
    const listed = await admin.http.get(ADMIN).query({ account: account.documentId, status: 'pending' });
    expect(listed.body.data).toEqual([
      expect.objectContaining({
        documentId: invitation.documentId,
        user: null,
        delivery: expect.objectContaining({ state: 'sent', sentAt: expect.any(String) }),
      }),
    ]);
    expect(await membersOf(app, account)).toEqual([]);
  });

  it('"Resend" sends again, "Cancel" makes the link unusable, by admin and in the client area', async () => {
    const owner = await member(app, second, somebody(), 'all');
    const email = somebody();
    const mine = await inviteAsMember(owner.http, second, { email });
    const token = await mailedToken(app, email);
    await owner.http
      .post(`${inAccount(second)}/${mine.documentId}/resend`)
      .send({})
      .expect(200);
    expect(await mailedToken(app, email, 2)).toBe(token);
    await act(admin.http, mine, 'resend');
    await app.mail.waitForMail(email, { count: 3 });
    await owner.http
      .post(`${inAccount(second)}/${mine.documentId}/cancel`)
      .send({})
      .expect(200);
    expect((await register(app, token, nameOf(email))).body.error.name).toBe('InvitationCancelled');
    expect((await pendingOf(owner.http, second)).map((shown) => shown.email)).not.toContain(email);
    const again = await invite(admin.http, { email, account: second.documentId, send: false });
    const copied = await copiedToken(admin.http, again);
    await act(admin.http, again, 'cancel');
    expect((await call(app.http, 'inspect', { token: copied })).body.error.name).toBe('InvitationCancelled');
  });
});
