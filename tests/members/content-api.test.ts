import type { App, SiteUser } from '../support';
import type { MembershipRecord, Permissions } from '../../server/accounts/service';
import {
  ACCOUNTS,
  API,
  createAccount,
  createGroup,
  eventsOf,
  GROUPS,
  join,
  outcomeOf,
  own,
  person,
  type Shown,
  startTenants,
} from '../accounts/tenants';

let app: App;

beforeAll(async () => {
  app = await startTenants();
});
afterAll(() => app.stop());

interface Member {
  user: SiteUser;
  membership: MembershipRecord;
}

/** People are members of many accounts here: a user costs more time than anything else. */
const cast: SiteUser[] = [];
const castMember = async (index: number): Promise<SiteUser> =>
  (cast[index] ??= await person(app, `cast-${index}`));

/** How many members an account has of us, and with whom its cast begins. */
const casts = new Map<string, { first: number; size: number }>();

const member = async (account: Shown, permissions: Permissions = []): Promise<Member> => {
  const known = casts.get(account.documentId) ?? { first: 0, size: 0 };
  const user = await castMember(known.first + known.size);
  casts.set(account.documentId, { ...known, size: known.size + 1 });
  return { user, membership: await join(app, account, user, permissions) };
};

/**
 * An account with an owner, a manager who may also view invoices, and a member who may view them.
 *
 * @param first with whom of the cast it begins: another number, other people
 */
const company = async (name: string, first = 0) => {
  const account = await createAccount(app, { name });
  casts.set(account.documentId, { first, size: 0 });
  const owner = await member(account);
  await own(app, account, owner.membership);
  const manager = await member(account, ['members.read', 'members.manage', 'invoices.view']);
  const clerk = await member(account, ['invoices.view']);
  return { account, owner, manager, clerk };
};

const membersOf = (account: Shown) => `${API}/accounts/${account.documentId}/members`;
const oneOf = (account: Shown, { membership }: Member) => `${membersOf(account)}/${membership.documentId}`;

describe('my memberships', () => {
  it('are shown to me, wherever I am a member', async () => {
    const { account, clerk } = await company('Mine', 10);
    const other = await createAccount(app, { name: 'Mine, too' });
    await join(app, other, clerk.user, 'all');
    const { body } = await clerk.user.http.get(`${API}/me/memberships`).expect(200);
    expect(body.data).toHaveLength(2);
    const { documentId, username, email } = clerk.user;
    expect(body.data[0]).toEqual({
      documentId: clerk.membership.documentId,
      account: { documentId: account.documentId, name: 'Mine', slug: account.slug },
      user: { documentId, username, email, firstName: null, lastName: null },
      owner: false,
      permissions: ['invoices.view'],
      groups: [],
      notifications: {},
      state: 'active',
      joinedAt: expect.any(String),
      lastLogin: expect.anything(),
    });
    expect(body.data[1].permissions).toBe('all');
  });

  it('tell me of what I want to hear, one by one', async () => {
    const { clerk } = await company('Notified');
    const path = `${API}/me/memberships/${clerk.membership.documentId}`;
    await clerk.user.http
      .put(path)
      .send({ notifications: { digest: true, accepted: false } })
      .expect(200);
    const { body } = await clerk.user.http.put(path).send({ notifications: { accepted: true } });
    expect(body.data.notifications).toEqual({ digest: true, accepted: true });
  });

  it('are nobody else’s', async () => {
    const { owner, clerk } = await company('Private');
    const path = `${API}/me/memberships/${clerk.membership.documentId}`;
    expect(outcomeOf(await owner.user.http.put(path).send({ notifications: {} }))).toBe('404 NotFoundError');
    expect(outcomeOf(await owner.user.http.delete(path))).toBe('404 NotFoundError');
  });

  it.each([
    [{}],
    [{ notifications: null }],
    [{ notifications: [] }],
    [{ notifications: { digest: 'yes' } }],
    [{ notifications: { 'no spaces': true } }],
    [{ notifications: {}, permissions: 'all' }],
  ])('refuse %j', async (body) => {
    const account = await createAccount(app, { name: 'Strict' });
    const { user, membership } = await member(account);
    const path = `${API}/me/memberships/${membership.documentId}`;
    expect(outcomeOf(await user.http.put(path).send(body))).toBe('400 ValidationError');
  });

  it('end when I leave, and only there', async () => {
    const { account, clerk, owner } = await company('Left', 13);
    const other = await createAccount(app, { name: 'Stayed' });
    await join(app, other, clerk.user);
    const [group, everywhere] = [
      await createGroup(app, { name: 'Left team', account: account.documentId }),
      await createGroup(app, { name: 'Everywhere' }),
    ];
    const admin = await app.admin();
    for (const { documentId } of [group, everywhere]) {
      const add = admin.http.post(`${GROUPS}/${documentId}/members`);
      await add.send({ user: clerk.user.documentId }).expect(201);
    }
    const path = `${API}/me/memberships/${clerk.membership.documentId}`;
    await clerk.user.http.delete(path).expect(200);
    expect(outcomeOf(await clerk.user.http.delete(path))).toBe('404 NotFoundError');
    const { body } = await clerk.user.http.get(`${API}/me/memberships`);
    expect(body.data.map(({ account: { name } }: { account: { name: string } }) => name)).toEqual(['Stayed']);
    expect(body.data[0].groups.map(({ name }: { name: string }) => name)).toEqual(['Everywhere']);
    expect((await eventsOf(app, 'membership', clerk.membership.documentId)).at(-1)).toMatchObject({
      name: 'membership.left',
      actorKind: 'user',
    });
    const leave = await owner.user.http.delete(`${API}/me/memberships/${owner.membership.documentId}`);
    expect(outcomeOf(leave)).toBe('409 OwnerMustTransfer');
  });

  it('begin anew for whoever comes back', async () => {
    const { account, clerk } = await company('Back again', 16);
    await clerk.user.http.delete(`${API}/me/memberships/${clerk.membership.documentId}`).expect(200);
    const again = await join(app, account, clerk.user, ['members.read']);
    expect(again.documentId).not.toBe(clerk.membership.documentId);
    const formers = await app.strapi.db.query('plugin::invitations.former-membership').count({
      where: { user_id: clerk.user.id } as object,
    });
    expect(formers).toBe(0);
  });
});

describe('the members of an account', () => {
  it('are listed for those who may read them, under the account’s id or its slug', async () => {
    const { account, manager, owner } = await company('Listed');
    const { body } = await manager.user.http.get(membersOf(account)).expect(200);
    expect(body.meta.pagination).toMatchObject({ total: 3 });
    expect(body.data.map(({ owner: isOwner }: { owner: boolean }) => isOwner)).toEqual([true, false, false]);
    expect(body.data[0].permissions).toBe('all');
    const bySlug = await manager.user.http.get(`${API}/accounts/${account.slug}/members?pageSize=1`);
    expect(bySlug.body.data).toHaveLength(1);
    const found = await manager.user.http.get(`${membersOf(account)}?_q=${owner.user.username}`);
    expect(found.body.data).toHaveLength(1);
    const ordered = await manager.user.http.get(`${membersOf(account)}?sort=username:desc`);
    const names = ordered.body.data.map(({ user }: { user: { username: string } }) => user.username);
    expect(names).toEqual([...names].sort().reverse());
  });

  it('are hidden from members who may not, from strangers, and from those who are not signed in', async () => {
    const { account, clerk } = await company('Hidden');
    const stranger = await person(app, 'stranger-to-hidden');
    expect(outcomeOf(await clerk.user.http.get(membersOf(account)))).toBe('403 ForbiddenError');
    expect(outcomeOf(await stranger.http.get(membersOf(account)))).toBe('404 NotFoundError');
    expect(outcomeOf(await stranger.http.get(`${API}/accounts/nobody/members`))).toBe('404 NotFoundError');
    expect(outcomeOf(await app.http.get(membersOf(account)))).toBe('401 LoginRequired');
    const token = await app.apiToken({ type: 'full-access' });
    for (const path of [membersOf(account), `${API}/me/memberships`, `${API}/me/profile`]) {
      expect(outcomeOf(await token.get(path))).toBe('403 ForbiddenError');
    }
  });

  it('are changed and removed by those who manage them', async () => {
    const { account, manager, clerk } = await company('Managed', 19);
    const path = oneOf(account, clerk);
    const { body } = await manager.user.http
      .put(path)
      .send({ permissions: ['members.read'] })
      .expect(200);
    expect(body.data.permissions).toEqual(['members.read']);
    await manager.user.http.delete(path).expect(200);
    expect(outcomeOf(await manager.user.http.delete(path))).toBe('404 NotFoundError');
    expect((await clerk.user.http.get(`${API}/me/memberships`)).body.data).toEqual([]);
    expect((await eventsOf(app, 'membership', clerk.membership.documentId)).map(({ name }) => name)).toEqual([
      'membership.created',
      'membership.updated',
      'membership.removed',
    ]);
  });

  it('are those of one account: a manager of another finds nobody', async () => {
    const { account, clerk } = await company('Here');
    const there = await company('There', 5);
    const put = await there.owner.user.http.put(oneOf(account, clerk)).send({ permissions: [] });
    const mixed = await there.owner.user.http.put(oneOf(there.account, clerk)).send({ permissions: [] });
    const removed = await there.owner.user.http.delete(oneOf(there.account, clerk));
    expect([put, mixed, removed].map(outcomeOf)).toEqual(Array(3).fill('404 NotFoundError'));
  });
});

describe('nobody gives more than they hold', () => {
  it('to others or to themselves, and nobody changes somebody who holds more', async () => {
    const { account, manager, clerk } = await company('Ceiling');
    const rich = await member(account, ['invoices.view', 'invoices.edit']);
    const all = await member(account, 'all');
    const put = async (who: Member, whom: Member, body: object) =>
      outcomeOf(await who.user.http.put(oneOf(account, whom)).send(body));
    expect(await put(manager, clerk, { permissions: ['invoices.edit'] })).toBe('403 PermissionCeiling');
    expect(await put(manager, clerk, { permissions: 'all' })).toBe('403 PermissionCeiling');
    expect(await put(manager, manager, { permissions: 'all' })).toBe('403 PermissionCeiling');
    expect(await put(manager, rich, { permissions: [] })).toBe('403 PermissionCeiling');
    expect(await put(manager, all, { permissions: [] })).toBe('403 PermissionCeiling');
    expect(outcomeOf(await manager.user.http.delete(oneOf(account, rich)))).toBe('403 PermissionCeiling');
    expect(await put(clerk, manager, { permissions: [] })).toBe('403 ForbiddenError');
    expect(await put(clerk, clerk, { permissions: [] })).toBe('403 ForbiddenError');
    expect(await put(all, rich, { permissions: 'all' })).toBe('200');
    expect(await put(manager, clerk, { permissions: ['members.read', 'invoices.view'] })).toBe('200');
  });

  it('and the owner is neither narrowed nor removed', async () => {
    const { account, owner } = await company('Crowned');
    const all = await member(account, 'all');
    const path = oneOf(account, owner);
    expect(outcomeOf(await all.user.http.put(path).send({ permissions: [] }))).toBe('403 PermissionCeiling');
    expect(outcomeOf(await all.user.http.delete(path))).toBe('403 PermissionCeiling');
    expect(outcomeOf(await owner.user.http.put(path).send({ permissions: [] }))).toBe(
      '409 OwnerMustTransfer',
    );
    expect(outcomeOf(await owner.user.http.delete(path))).toBe('409 OwnerMustTransfer');
  });

  it('groups of the site are given by those who are in them, groups of the account by every manager', async () => {
    const { account, manager, clerk } = await company('Grouped');
    const [team, inner, outer] = [
      await createGroup(app, { name: 'Team', account: account.documentId }),
      await createGroup(app, { name: 'Held site group' }),
      await createGroup(app, { name: 'Other site group' }),
    ];
    const admin = await app.admin();
    const add = (group: Shown, { user }: Member) =>
      admin.http.post(`${GROUPS}/${group.documentId}/members`).send({ user: user.documentId }).expect(201);
    await add(inner, manager);
    await add(outer, clerk);
    const put = (groups: Shown[]) =>
      manager.user.http
        .put(oneOf(account, clerk))
        .send({ groups: groups.map(({ documentId }) => documentId) });
    const names = ({ body }: { body: { data: { groups: { name: string }[] } } }) =>
      body.data.groups.map(({ name }) => name);
    expect(names(await put([team, inner]))).toEqual(['Held site group', 'Other site group', 'Team']);
    // What belongs to the whole site is not the account's to take away.
    expect(names(await put([outer, team]))).toEqual(['Held site group', 'Other site group', 'Team']);
    expect(names(await put([]))).toEqual(['Held site group', 'Other site group']);
    const foreign = await createGroup(app, {
      name: 'Foreign',
      account: (await createAccount(app, { name: 'Foreign' })).documentId,
    });
    expect(outcomeOf(await put([foreign]))).toBe('400 ValidationError');
    await admin.http.delete(`${GROUPS}/${outer.documentId}?detach=true`).expect(200);
    const unheld = await createGroup(app, { name: 'Unheld' });
    expect(outcomeOf(await put([unheld]))).toBe('403 PermissionCeiling');
  });

  it.each([
    ['an unknown permission', { permissions: ['invoices.burn'] }],
    ['another word for all', { permissions: 'some' }],
    ['a key twice', { permissions: ['invoices.view', 'invoices.view'] }],
    ['a key that is none', { permissions: [7] }],
    ['no permissions', { permissions: null }],
    ['a group that is none', { groups: ['nothing'] }],
    ['a text for groups', { groups: 'all' }],
    ['notifications of somebody else', { notifications: { digest: true } }],
    ['an owner', { owner: true }],
  ])('%s is refused', async (_case, body) => {
    const account = await createAccount(app, { name: 'Bad input' });
    const [all, other] = [await member(account, 'all'), await member(account)];
    expect(outcomeOf(await all.user.http.put(oneOf(account, other)).send(body))).toBe('400 ValidationError');
  });
});

describe('the ownership', () => {
  const transfer = (account: Shown, who: Member, whom: Member) =>
    who.user.http
      .post(`${API}/accounts/${account.documentId}/transfer`)
      .send({ membership: whom.membership.documentId });

  it('is handed over by the owner alone, who then may leave', async () => {
    const { account, owner, manager, clerk } = await company('Handed over');
    const all = await member(account, 'all');
    expect(outcomeOf(await transfer(account, all, all))).toBe('403 ForbiddenError');
    const { body } = await transfer(account, owner, clerk).expect(200);
    expect(body.data).toMatchObject({ owner: true, permissions: 'all' });
    expect(outcomeOf(await transfer(account, owner, manager))).toBe('403 ForbiddenError');
    await owner.user.http.delete(`${API}/me/memberships/${owner.membership.documentId}`).expect(200);
    const told = await eventsOf(app, 'account', account.documentId);
    expect(told.at(-1)).toMatchObject({
      name: 'account.ownership-transferred',
      actorKind: 'user',
      changes: { from: owner.user.documentId, to: clerk.user.documentId },
    });
  });

  it('goes to members of that account only, and is nothing to strangers', async () => {
    const { account, owner, clerk } = await company('Kept');
    const other = await company('Outside', 5);
    expect(outcomeOf(await transfer(account, owner, other.clerk))).toBe('400 ValidationError');
    expect(outcomeOf(await transfer(account, other.owner, other.owner))).toBe('404 NotFoundError');
    await app.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { id: clerk.user.id }, data: { blocked: true } });
    expect(outcomeOf(await transfer(account, owner, clerk))).toBe('400 ValidationError');
    const admin = await app.admin();
    const { body } = await admin.http.get(`${ACCOUNTS}/${account.documentId}`);
    expect(body.data.owner.membership).toBe(owner.membership.documentId);
  });
});
