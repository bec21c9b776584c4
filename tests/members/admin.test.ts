import type { AdminAccount, App } from '../support';
import {
  ACCOUNTS,
  API,
  createAccount,
  createGroup,
  GROUPS,
  join,
  MEMBERSHIPS,
  outcomeOf,
  own,
  person,
  PASSWORD,
  startTenants,
} from '../accounts/tenants';

let app: App;
let admin: AdminAccount;

beforeAll(async () => {
  app = await startTenants({}, { JWT_MANAGEMENT: 'refresh' });
  admin = await app.admin();
});
afterAll(() => app.stop());

it('an administrator sees who is in an account', async () => {
  const account = await createAccount(app, { name: 'Seen' });
  const ana = await person(app, 'ana-seen');
  await ana.http.put(`${API}/me/profile`).send({ firstName: 'Ana', lastName: 'Lee' }).expect(200);
  const membership = await join(app, account, ana);
  await own(app, account, membership);
  const { body } = await admin.http.get(`${ACCOUNTS}/${account.documentId}/members`).expect(200);
  expect(body.data).toEqual([
    {
      documentId: membership.documentId,
      account: { documentId: account.documentId, name: 'Seen', slug: 'seen' },
      user: {
        documentId: ana.documentId,
        username: ana.username,
        email: ana.email,
        firstName: 'Ana',
        lastName: 'Lee',
      },
      owner: true,
      permissions: 'all',
      groups: [],
      notifications: {},
      state: 'active',
      joinedAt: expect.any(String),
      lastLogin: { at: expect.any(String), ip: expect.any(String), host: null },
    },
  ]);
  expect(outcomeOf(await admin.http.get(`${ACCOUNTS}/nobody/members`))).toBe('404 NotFoundError');
});

it('members are found by their names and addresses', async () => {
  const account = await createAccount(app, { name: 'Searched' });
  const [ada, bea] = [await person(app, 'searched-1'), await person(app, 'searched-2')];
  await ada.http.put(`${API}/me/profile`).send({ firstName: 'Ada', lastName: '100% Lovelace' }).expect(200);
  await join(app, account, ada);
  await join(app, account, bea);
  const found = async (text: string): Promise<string[]> => {
    const { body } = await admin.http
      .get(`${ACCOUNTS}/${account.documentId}/members?_q=${encodeURIComponent(text)}`)
      .expect(200);
    return (body.data as { user: { username: string } }[]).map(({ user }) => user.username);
  };
  expect(await found('aDA')).toEqual([ada.username]);
  expect(await found('0% love')).toEqual([ada.username]);
  expect(await found(bea.email)).toEqual([bea.username]);
  expect(await found('SEARCHED')).toEqual([ada.username, bea.username]);
  expect(await found('_da')).toEqual([]);
});

it('an administrator gives any permission and any group of the account or the site', async () => {
  const account = await createAccount(app, { name: 'Changed' });
  const [team, site] = [
    await createGroup(app, { name: 'Changed team', account: account.documentId }),
    await createGroup(app, { name: 'Changed site' }),
  ];
  const { documentId } = await join(app, account, await person(app, 'ben-changed'));
  const path = `${MEMBERSHIPS}/${documentId}`;
  const groups = [team.documentId, site.documentId];
  const { body } = await admin.http.put(path).send({ permissions: 'all', groups }).expect(200);
  expect(body.data).toMatchObject({
    permissions: 'all',
    groups: [{ name: 'Changed site' }, { name: 'Changed team' }],
  });
  const fewer = await admin.http
    .put(path)
    .send({ permissions: ['invoices.view'], groups: [team.documentId] });
  expect(fewer.body.data).toMatchObject({
    permissions: ['invoices.view'],
    groups: [{ name: 'Changed team' }],
  });
  expect((await admin.http.put(path).send({})).body.data.permissions).toEqual(['invoices.view']);
  for (const wrong of [{ permissions: ['x.y'] }, { groups: ['nobody'] }, { owner: true }]) {
    expect(outcomeOf(await admin.http.put(path).send(wrong))).toBe('400 ValidationError');
  }
  expect(outcomeOf(await admin.http.put(`${MEMBERSHIPS}/nobody`).send({}))).toBe('404 NotFoundError');
});

it('an administrator removes anybody but the owner, and their sessions where that is asked for', async () => {
  const account = await createAccount(app, { name: 'Removed' });
  const [owner, cleo] = [await person(app, 'owner-removed'), await person(app, 'cleo-removed')];
  const owned = await join(app, account, owner);
  await own(app, account, owned);
  expect(outcomeOf(await admin.http.delete(`${MEMBERSHIPS}/${owned.documentId}`))).toBe(
    '409 OwnerMustTransfer',
  );
  const login = await app.http.post('/api/auth/local').send({ identifier: cleo.email, password: PASSWORD });
  const refresh = () => app.http.post('/api/auth/refresh').send({ refreshToken: login.body.refreshToken });
  expect((await refresh()).status).toBe(200);
  const { documentId } = await join(app, account, cleo);
  await admin.http.delete(`${MEMBERSHIPS}/${documentId}?revokeSessions=true`).expect(200);
  expect((await refresh()).status).toBe(401);
  expect(outcomeOf(await admin.http.delete(`${MEMBERSHIPS}/${documentId}`))).toBe('404 NotFoundError');
  expect(outcomeOf(await admin.http.delete(`${MEMBERSHIPS}/${documentId}?revokeSessions=maybe`))).toBe(
    '400 ValidationError',
  );
});

it('each action asks for its permission', async () => {
  const account = await createAccount(app, { name: 'Asked' });
  const { documentId } = await join(app, account, await person(app, 'dan-asked'));
  const reader = await app.adminWithPermissions(['plugin::invitations.members.read']);
  expect((await reader.http.get(`${ACCOUNTS}/${account.documentId}/members`)).status).toBe(200);
  expect((await reader.http.put(`${MEMBERSHIPS}/${documentId}`).send({})).status).toBe(403);
  expect((await reader.http.delete(`${MEMBERSHIPS}/${documentId}`)).status).toBe(403);
});

it('a user whom the host deletes leaves nothing behind, and an account of theirs has no owner', async () => {
  const account = await createAccount(app, { name: 'Orphaned', seats: 1 });
  const group = await createGroup(app, { name: 'Orphans', account: account.documentId });
  const eve = await person(app, 'eve-orphaned');
  await own(app, account, await join(app, account, eve));
  await admin.http.post(`${GROUPS}/${group.documentId}/members`).send({ user: eve.documentId }).expect(201);
  await app.strapi.documents('plugin::users-permissions.user').delete({ documentId: eve.documentId });
  const { body } = await admin.http.get(`${ACCOUNTS}/${account.documentId}`);
  expect(body.data).toMatchObject({ owner: null, memberCount: 0, seats: { used: 0 } });
  expect((await admin.http.get(`${GROUPS}/${group.documentId}`)).body.data.memberCount).toBe(0);
});
