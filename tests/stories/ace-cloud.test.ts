import type { App } from '../support';
import {
  createAccount,
  createGroup,
  inAccount,
  inviteAsMember,
  member,
  pendingOf,
  type MemberOfSite,
  type SiteAccount,
} from './accounts';
import { call, logIn, readPage, register } from './answering';
import { addressBook, mailedToken, nameOf, PASSWORD } from './inviting';
import { startSite } from './site';

/** The invoices of the playground are guarded by these. */
const CATALOGUE = [
  { key: 'invoices.view', label: 'See invoices' },
  { key: 'invoices.edit', label: 'Write invoices' },
];

let app: App;
let account: SiteAccount;
let customer: MemberOfSite;
const somebody = addressBook('cloud');

beforeAll(async () => {
  app = await startSite({ permissions: { catalogue: CATALOGUE } });
  account = await createAccount(app, 'Cloud customer');
  customer = await member(app, account, somebody(), 'all');
});
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

const usersOf = async (http = customer.http): Promise<string[]> => {
  const { body } = await http.get(`/api/invitations/accounts/${account.documentId}/members`);
  return body.data.map(({ user }: { user: { email: string } }) => user.email);
};

describe('a logged-in customer, who is no administrator of the panel', () => {
  it('opens the user management of the accounts in their profile', async () => {
    const { body } = await customer.http.get('/api/invitations/me/memberships');
    expect(body.data).toEqual([
      expect.objectContaining({ account: expect.objectContaining({ name: 'Cloud customer' }) }),
    ]);
    expect(await usersOf()).toEqual([customer.email]);
  });

  it('invites a new user by nothing but an address; the mail goes out and success is confirmed', async () => {
    const email = somebody();
    const answer = await customer.http.post(inAccount(account)).send({ email });
    expect(answer.status).toBe(201);
    expect(answer.body.data).toMatchObject({ email, status: 'pending', permissions: [] });
    const mail = await app.mail.waitForMail(email);
    expect(mail.subject).toContain('Cloud customer');
    expect(mail.text).toContain('Accept invitation');
    expect(mail.text).toContain(customer.username);
  });

  it('repeats a call that was cut off without inviting twice', async () => {
    const email = somebody();
    const send = () =>
      customer.http.post(inAccount(account)).set('Idempotency-Key', 'cut-off').send({ email });
    const [first, second] = [await send(), await send()];
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    await app.mail.waitForMail(email);
    expect(app.mail.to(email)).toHaveLength(1);
  });
});

describe('who may invite from the users’ page of an account', () => {
  it('a member with that permission; others cannot', async () => {
    const inviter = await member(app, account, somebody(), ['members.invite']);
    const reader = await member(app, account, somebody(), ['members.read']);
    const keeper = await member(app, account, somebody(), ['members.manage']);
    await inviteAsMember(inviter.http, account, { email: somebody() });
    for (const { http } of [reader, keeper]) {
      const refused = await http.post(inAccount(account)).send({ email: somebody() });
      expect(refused.body.error).toMatchObject({ status: 403, name: 'ForbiddenError' });
    }
  });
});

describe('permissions', () => {
  const acceptAs = async (permissions: 'all' | string[]) => {
    const email = somebody();
    await inviteAsMember(customer.http, account, { email, permissions });
    const answer = await register(app, await mailedToken(app, email), nameOf(email));
    return { email, membership: answer.body.membership, jwt: (await logIn(app, email)).body.jwt };
  };

  const call403 = async (jwt: string, method: 'get' | 'post', path: string, body = {}) =>
    (
      await app.http[method](path)
        .set('Authorization', `Bearer ${jwt}`)
        .send(method === 'get' ? undefined : body)
    ).status;

  it('"All Permissions" makes the invitee act as the owner does', async () => {
    const { jwt, membership } = await acceptAs('all');
    expect(membership).toMatchObject({ permissions: 'all', owner: false });
    expect(await call403(jwt, 'post', inAccount(account), { email: somebody(), permissions: 'all' })).toBe(
      201,
    );
    expect(await call403(jwt, 'get', `/api/accounts/${account.documentId}/invoices`)).toBe(200);
  });

  it('"Choose Permissions" grants exactly the ticked ones', async () => {
    const { jwt, membership } = await acceptAs(['invoices.view']);
    expect(membership).toMatchObject({ permissions: ['invoices.view'] });
    const invoices = `/api/accounts/${account.documentId}/invoices`;
    expect(await call403(jwt, 'get', invoices)).toBe(200);
    expect(await call403(jwt, 'post', invoices, { data: { title: 'One', amount: 1 } })).toBe(403);
    expect(await call403(jwt, 'get', inAccount(account))).toBe(403);
    expect(await call403(jwt, 'post', inAccount(account), { email: somebody() })).toBe(403);
  });

  it('nobody gives more than they hold, nor the groups of others', async () => {
    const giver = await member(app, account, somebody(), ['members.invite', 'invoices.view']);
    const closed = await createGroup(app, 'Closed circle');
    const open = await createGroup(app, 'Of the customer', account);
    for (const offer of [
      { permissions: 'all' },
      { permissions: ['invoices.view', 'invoices.edit'] },
      { groups: [closed.documentId] },
      { groups: [open.documentId] },
    ]) {
      const refused = await giver.http.post(inAccount(account)).send({ email: somebody(), ...offer });
      expect(refused.body.error).toMatchObject({ status: 403, name: 'PermissionCeiling' });
    }
    const offer = { permissions: ['invoices.view'], groups: [open.documentId] };
    await inviteAsMember(customer.http, account, { email: somebody(), ...offer });
    const admin = await app.admin();
    await admin.http
      .post(`/invitations/groups/${open.documentId}/members`)
      .send({ user: giver.documentId })
      .expect(201);
    await inviteAsMember(giver.http, account, { email: somebody(), ...offer });
  });

  it('nobody gives a role of the site that they do not have, or names another account', async () => {
    const roles = await app.strapi.db.query('plugin::users-permissions.role').create({
      data: { name: 'Staff of the site', description: '', type: 'site-staff' },
    });
    const refused = await customer.http
      .post(inAccount(account))
      .send({ email: somebody(), role: roles.documentId });
    expect(refused.body.error).toMatchObject({ status: 403, name: 'PermissionCeiling' });
    const other = await createAccount(app, 'Somebody else');
    const crossed = await customer.http
      .post(inAccount(account))
      .send({ email: somebody(), account: other.documentId });
    expect(crossed.body.error).toMatchObject({ status: 400, name: 'ValidationError' });
    for (const path of [inAccount(other), inAccount({ ...other, documentId: 'nothing' })]) {
      for (const answer of [
        await customer.http.get(path),
        await customer.http.post(path).send({ email: somebody() }),
      ]) {
        expect(answer.body.error).toMatchObject({ status: 404, name: 'NotFoundError' });
      }
    }
  });
});

describe('pending invites', () => {
  it('the invitation appears there, and the invitee is not yet among the users', async () => {
    const email = somebody();
    const invitation = await inviteAsMember(customer.http, account, { email });
    expect(await pendingOf(customer.http, account)).toContainEqual(
      expect.objectContaining({ documentId: invitation.documentId, email, status: 'pending' }),
    );
    expect(await usersOf()).not.toContain(email);
  });

  it('ended ones are found where they are asked for', async () => {
    const email = somebody();
    const { documentId } = await inviteAsMember(customer.http, account, { email });
    await customer.http
      .post(`${inAccount(account)}/${documentId}/cancel`)
      .send({})
      .expect(200);
    expect((await pendingOf(customer.http, account)).map((shown) => shown.email)).not.toContain(email);
    const cancelled = await customer.http.get(inAccount(account)).query({ status: 'cancelled' });
    expect(cancelled.body.data.map((shown: { email: string }) => shown.email)).toContain(email);
    expect((await customer.http.get(inAccount(account)).query({ source: 'admin' })).status).toBe(400);
  });

  it('of others show nothing that the site or their invitee keeps to itself', async () => {
    const admin = await app.admin();
    const email = somebody();
    const body = { email, account: account.documentId, metadata: { contract: 'C-17' } };
    await admin.http.post('/invitations/invitations').send(body).expect(201);
    const inviter = await member(app, account, somebody(), ['members.invite']);
    const shown = await pendingOf(inviter.http, account);
    expect(shown.find((invitation) => invitation.email === email)).toMatchObject({ metadata: null });
    const ended = await inviter.http.get(inAccount(account)).query({ status: 'pending,declined' });
    expect(ended.body.error).toMatchObject({ status: 403, name: 'ForbiddenError' });
  });

  it('a member does it to their own; to everybody’s only with the permission to manage', async () => {
    const inviter = await member(app, account, somebody(), ['members.invite']);
    const theirs = await inviteAsMember(customer.http, account, { email: somebody() });
    const own = await inviteAsMember(inviter.http, account, { email: somebody() });
    const path = ({ documentId }: { documentId: string }, verb: string) =>
      `${inAccount(account)}/${documentId}/${verb}`;
    for (const verb of ['resend', 'cancel']) {
      const refused = await inviter.http.post(path(theirs, verb)).send({});
      expect(refused.body.error).toMatchObject({ status: 403, name: 'ForbiddenError' });
      expect((await inviter.http.post(path(own, verb)).send({})).status).toBe(200);
    }
    const keeper = await member(app, account, somebody(), ['members.manage']);
    expect((await keeper.http.post(path(theirs, 'resend')).send({})).status).toBe(200);
    expect((await keeper.http.post(path(theirs, 'cancel')).send({})).status).toBe(200);
    expect((await keeper.http.post(path(theirs, 'cancel')).send({})).body.error.name).toBe(
      'InvitationCancelled',
    );
  });

  it('an invitation of another account is not found', async () => {
    const other = await createAccount(app, 'Other cloud');
    const stranger = await member(app, other, somebody(), 'all');
    const theirs = await inviteAsMember(stranger.http, other, { email: somebody() });
    for (const id of [theirs.documentId, 'nothing', '%00', 'a'.repeat(500)]) {
      const refused = await customer.http.post(`${inAccount(account)}/${id}/cancel`).send({});
      expect(refused.status).toBe(404);
    }
    expect(await pendingOf(stranger.http, other)).toHaveLength(1);
  });
});

describe('the link', () => {
  it('is called "Accept invitation" and offers both to register and to log in', async () => {
    const email = somebody();
    await inviteAsMember(customer.http, account, { email, permissions: 'all' });
    const token = await mailedToken(app, email);
    const { text } = await readPage(app, token);
    expect(text).toContain('Cloud customer');
    expect(text).toContain('All permissions');
    expect(text).toContain('Register your account');
    expect(text).toContain('I have an account already');
  });

  it('a person with an account logs in and gets access at once', async () => {
    const email = somebody();
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD });
    await inviteAsMember(customer.http, account, { email, permissions: ['invoices.view'] });
    const token = await mailedToken(app, email);
    const invoices = `/api/accounts/${account.documentId}/invoices`;
    expect((await user.http.get(invoices)).status).toBe(404);
    const answer = await call(app.http, 'accept', { token, identifier: email, password: PASSWORD });
    expect(answer.body).toMatchObject({
      jwt: expect.any(String),
      membership: { permissions: ['invoices.view'] },
    });
    const { status } = await app.http.get(invoices).set('Authorization', `Bearer ${answer.body.jwt}`);
    expect(status).toBe(200);
  });

  it('a person without one registers, gets access at once, and appears among the users', async () => {
    const email = somebody();
    await inviteAsMember(customer.http, account, { email, permissions: ['members.read'] });
    const answer = await register(app, await mailedToken(app, email), nameOf(email));
    const members = await app.http
      .get(`/api/invitations/accounts/${account.documentId}/members`)
      .set('Authorization', `Bearer ${answer.body.jwt}`);
    expect(members.status).toBe(200);
    expect(await usersOf()).toContain(email);
    expect((await pendingOf(customer.http, account)).map((shown) => shown.email)).not.toContain(email);
  });
});

describe('the inviter manages the users', () => {
  it('changes what they may do, and removes them', async () => {
    const user = await member(app, account, somebody(), ['invoices.view']);
    const path = `/api/invitations/accounts/${account.documentId}/members/${user.membership.documentId}`;
    const invoices = `/api/accounts/${account.documentId}/invoices`;
    await customer.http
      .put(path)
      .send({ permissions: ['members.read'] })
      .expect(200);
    expect((await user.http.get(invoices)).status).toBe(403);
    expect((await customer.http.delete(path)).status).toBeLessThan(300);
    expect((await user.http.get(invoices)).status).toBe(404);
    expect(await usersOf()).not.toContain(user.email);
  });
});
