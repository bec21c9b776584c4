import { getService } from '../../server/kernel/get-service';
import { startApp, type App, type Caller } from '../support';
import {
  changeAddress,
  invite,
  join,
  listPeople,
  logIn,
  makeAccount,
  makeUser,
  namesOf,
  PEOPLE,
  removeMember,
  USER,
  type Account,
} from './society';

let app: App;
let http: Caller;
let acme: Account;
let other: Account;
let users: Record<string, { id: number; documentId: string; email: string }>;

const NAMES = ['owner', 'member', 'left-one', 'left-all', 'shut-out', 'stranger'] as const;

/**
 * Two accounts: "owner" owns Acme; "member" is in Acme and Other; "left-one" was removed from Acme and is in Other;
 * "left-all" was removed from Acme, their only one; "shut-out" is in Acme and blocked; "stranger" is in none.
 */
beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  app.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  ({ http } = await app.admin());
  acme = await makeAccount(http, 'Acme');
  other = await makeAccount(http, 'Other');
  const made = [];
  for (const name of NAMES) made.push([name, await makeUser(app, name)] as const);
  users = Object.fromEntries(made);
  const { owner, member, 'left-one': leftOne, 'left-all': leftAll, 'shut-out': shutOut } = users;
  const owned = await join(app, owner!.id, acme);
  await http.post(`/invitations/accounts/${acme.documentId}/transfer`).send({ membership: owned });
  for (const user of [member, leftOne, leftAll, shutOut]) await join(app, user!.id, acme);
  for (const user of [member, leftOne]) await join(app, user!.id, other);
  for (const user of [leftOne, leftAll]) await removeMember(app, user!.id, acme);
  await http.put(`${PEOPLE}/user/${shutOut!.documentId}`).send({ blocked: true });
  await invite(http, { email: 'eve@invited.test', firstName: 'Eve', account: acme.documentId });
  await invite(http, { email: 'late@invited.test', expiresIn: '1h' });
  await invite(http, { email: 'stranger@site.test', account: acme.documentId });
  app.clock.advance('2h');
});
afterAll(() => app.stop());

describe('the list of people', () => {
  it('shows the invited first and then the users, each the newest first, with their state', async () => {
    expect(namesOf(await listPeople(http))).toEqual([
      'invitation-expired late@invited.test',
      'invited eve@invited.test',
      'active stranger@site.test',
      'blocked shut-out@site.test',
      'removed left-all@site.test',
      'active left-one@site.test',
      'active member@site.test',
      'active owner@site.test',
    ]);
  });

  it('shows of a user the accounts, with who owns them, and of an invitation what it is for', async () => {
    const { data } = await listPeople(http);
    const byEmail = new Map(data.map((person) => [person.email, person]));
    const acmeAs = (owner: boolean) => ({ documentId: acme.documentId, name: 'Acme', slug: 'acme', owner });
    expect(byEmail.get('owner@site.test')).toEqual({
      kind: 'user',
      documentId: users.owner?.documentId,
      email: 'owner@site.test',
      username: 'owner',
      firstName: null,
      lastName: null,
      state: 'active',
      accounts: [acmeAs(true)],
      groups: [],
      pendingInvitations: 0,
      lastLogin: null,
      createdAt: expect.any(String),
      expiresAt: null,
    });
    expect(byEmail.get('member@site.test')?.accounts.map(({ name, owner }) => [name, owner])).toEqual([
      ['Acme', false],
      ['Other', false],
    ]);
    expect(byEmail.get('eve@invited.test')).toMatchObject({
      kind: 'invitation',
      username: null,
      firstName: 'Eve',
      accounts: [acmeAs(false)],
      pendingInvitations: 1,
      lastLogin: null,
      expiresAt: expect.any(String),
    });
  });

  it('counts an invitation to a user at the user, instead of showing the person twice', async () => {
    const { data } = await listPeople(http, { _q: 'stranger' });
    expect(data.map(({ kind, pendingInvitations }) => [kind, pendingInvitations])).toEqual([['user', 1]]);
  });

  it('shows the last log-in, as the list of an account’s members does', async () => {
    await logIn(app, 'member');
    await getService(app.strapi, 'activity').settled();
    const { data } = await listPeople(http, { _q: 'member@' });
    const lastLogin = { at: expect.any(String), ip: '127.0.0.1', host: null };
    expect(data[0]?.lastLogin).toEqual(lastLogin);
    const { body } = await http.get(`/invitations/accounts/${acme.documentId}/members`);
    const shown = body.data.map((member: { user: { username: string }; lastLogin: unknown }) => [
      member.user.username,
      member.lastLogin,
    ]);
    expect(Object.fromEntries(shown)).toMatchObject({ member: lastLogin, owner: null });
  });

  it('shows the groups', async () => {
    const groups = getService(app.strapi, 'groups');
    const { body } = await http.post('/invitations/groups').send({ name: 'Readers' });
    const found = (await groups.findGroups([body.data.documentId])).get(body.data.documentId);
    await groups.join(users.owner!.id, [found!.id]);
    await invite(http, { email: 'reader@invited.test', groups: [body.data.documentId] });
    const page = await listPeople(http, { group: body.data.documentId });
    expect(namesOf(page)).toEqual(['invited reader@invited.test', 'active owner@site.test']);
    expect(page.data.map(({ groups: shown }) => shown.map(({ name }) => name))).toEqual([
      ['Readers'],
      ['Readers'],
    ]);
    const inAcme = await listPeople(http, { group: body.data.documentId, account: acme.documentId });
    expect(namesOf(inAcme)).toEqual(['active owner@site.test']);
    expect(namesOf(await listPeople(http, { group: body.data.documentId, state: 'blocked' }))).toEqual([]);
    expect(namesOf(await listPeople(http, { group: body.data.documentId, state: 'removed' }))).toEqual([]);
  });
});

describe('the filters', () => {
  it.each([
    ['invited', ['eve@invited.test', 'reader@invited.test']],
    ['invitation-expired', ['late@invited.test']],
    ['active', ['left-one@site.test', 'member@site.test', 'owner@site.test', 'stranger@site.test']],
    ['blocked', ['shut-out@site.test']],
    ['removed', ['left-all@site.test']],
  ])('by the state "%s" show exactly those', async (state, emails) => {
    const page = await listPeople(http, { state });
    expect(page.data.map(({ email }) => email).sort()).toEqual(emails);
    expect(new Set(page.data.map((person) => person.state))).toEqual(new Set([state]));
    expect(page.pagination.total).toBe(emails.length);
  });

  it('by account show who is in it, was removed from it and is invited into it', async () => {
    const page = await listPeople(http, { account: acme.documentId });
    expect(namesOf(page)).toEqual([
      'invited eve@invited.test',
      'blocked shut-out@site.test',
      'removed left-all@site.test',
      'removed left-one@site.test',
      'active member@site.test',
      'active owner@site.test',
    ]);
    expect(page.pagination.total).toBe(6);
  });

  it.each([
    ['active', ['member@site.test', 'owner@site.test']],
    ['removed', ['left-all@site.test', 'left-one@site.test']],
    ['blocked', ['shut-out@site.test']],
    ['invited', ['eve@invited.test']],
    ['invitation-expired', []],
  ])('by account and the state "%s"', async (state, emails) => {
    const page = await listPeople(http, { account: acme.documentId, state });
    expect(page.data.map(({ email }) => email)).toEqual(emails);
    expect(page.pagination.total).toBe(emails.length);
  });

  it('find a part of the address, of the user name and of the names, in capitals or not', async () => {
    await http
      .put(`${PEOPLE}/user/${users.stranger?.documentId}`)
      .send({ firstName: 'Ada', lastName: 'Lovelace' });
    expect(namesOf(await listPeople(http, { _q: 'LOVE' }))).toEqual(['active stranger@site.test']);
    expect(namesOf(await listPeople(http, { _q: 'eve' }))).toEqual(['invited eve@invited.test']);
    expect(namesOf(await listPeople(http, { _q: 'SHUT-OUT' }))).toEqual(['blocked shut-out@site.test']);
    expect(namesOf(await listPeople(http, { _q: 'owner', account: acme.documentId }))).toEqual([
      'active owner@site.test',
    ]);
  });

  it.each(['%', '_', '!', '\\', "'"])('take %s for what it looks like', async (text) => {
    expect((await listPeople(http, { _q: text })).pagination.total).toBe(0);
  });

  it('show nobody of an account or group that does not exist', async () => {
    expect((await listPeople(http, { account: 'none' })).data).toEqual([]);
    expect((await listPeople(http, { group: 'none' })).data).toEqual([]);
  });
});

describe('pages', () => {
  it('go through both kinds of people without a gap, whatever their size', async () => {
    const whole = namesOf(await listPeople(http, { pageSize: 100 }));
    for (const pageSize of [1, 2, 3, 5, 100]) {
      const pages = [];
      for (let page = 1; page <= Math.ceil(whole.length / pageSize); page += 1) {
        const { data, pagination } = await listPeople(http, { page, pageSize });
        expect(pagination).toEqual({
          page,
          pageSize,
          pageCount: Math.ceil(whole.length / pageSize),
          total: whole.length,
        });
        pages.push(...namesOf({ data, pagination }));
      }
      expect(pages).toEqual(whole);
    }
    expect((await listPeople(http, { page: 1000 })).data).toEqual([]);
  });
});

describe('an invitation', () => {
  it('is told at the user as soon as its address has one, and by itself when it has none any more', async () => {
    await invite(http, { email: 'newcomer@site.test', account: other.documentId });
    const newcomer = await makeUser(app, 'newcomer');
    expect(namesOf(await listPeople(http, { _q: 'newcomer' }))).toEqual(['active newcomer@site.test']);
    await changeAddress(app, newcomer, 'renamed@site.test');
    expect(namesOf(await listPeople(http, { _q: 'newcomer' }))).toEqual([
      'invited newcomer@site.test',
      'active renamed@site.test',
    ]);
    await app.strapi.db.query(USER).updateMany({
      where: { id: newcomer.id },
      data: { email: 'newcomer@site.test' },
    });
    expect(namesOf(await listPeople(http, { _q: 'newcomer' }))).toEqual(['active newcomer@site.test']);
    await app.strapi.db.query(USER).delete({ where: { id: newcomer.id } });
    expect(namesOf(await listPeople(http, { _q: 'newcomer' }))).toEqual(['invited newcomer@site.test']);
    await app.strapi.db.query(USER).createMany({
      data: [{ username: 'newcomer', email: 'newcomer@site.test', provider: 'local' }],
    });
    expect(namesOf(await listPeople(http, { _q: 'newcomer' }))).toEqual(['active newcomer@site.test']);
  });

  it('moves to the user whose address it is given', async () => {
    const { documentId } = await invite(http, { email: 'typo@invited.test', account: acme.documentId });
    await http.put(`/invitations/invitations/${documentId}`).send({ email: 'left-all@site.test' });
    expect(namesOf(await listPeople(http, { _q: 'typo' }))).toEqual([]);
    const { data } = await listPeople(http, { _q: 'left-all' });
    expect(data.map(({ state, pendingInvitations }) => [state, pendingInvitations])).toEqual([
      ['removed', 1],
    ]);
  });
});
