import { until, type App } from '../support';
import type { Permissions } from '../../server/accounts/service';
import {
  createAccount,
  createGroup,
  join,
  own,
  startTenants,
  type Shown as Account,
} from '../accounts/tenants';
import { type Shown, textOf } from '../pages/invitee';
import { type Guest, guestOf, newUser, type PortalUser } from './portal';

const INVITATION = 'plugin::invitations.invitation';

let app: App;
let counter = 0;
beforeAll(async () => {
  app = await startTenants({
    permissions: {
      catalogue: [
        { key: 'invoices.view', label: 'See invoices' },
        { key: 'invoices.edit', label: 'Change invoices' },
      ],
    },
  });
});
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

type Member = Guest & { user: PortalUser; membership: string };

const member = async (account: Account, permissions: Permissions = []): Promise<Member> => {
  const guest = await guestOf(app, `member-${(counter += 1)}`);
  const membership = await join(app, account, guest.user, permissions);
  return Object.assign(guest, { membership: membership.documentId });
};

const company = async (name: string): Promise<{ account: Account; owner: Member; base: string }> => {
  const account = await createAccount(app, { name });
  const owner = await member(account);
  const accounts = app.strapi.plugin('invitations').service('accounts');
  await own(app, account, await accounts.findMembership(owner.membership));
  return { account, owner, base: `/invite/portal/accounts/${account.slug}` };
};

const invite = (guest: Guest, base: string, typed: Record<string, string>): Promise<Shown> =>
  guest.act(`${base}/invite`, `${base}/invite`, typed);

const rowOf = (email: string) => app.strapi.db.query(INVITATION).findOne({ where: { email } });

describe('inviting', () => {
  it('with all permissions makes an invitation that gives all of them, and mails it', async () => {
    const { owner, base } = await company('All');
    const users = await invite(owner, base, {
      email: 'all@site.test',
      access: 'all',
      message: 'Hi\r\nthere',
    });
    expect(textOf(users.html)).toContain('The invite is on its way.');
    expect(textOf(users.html)).toMatch(/Pending invites .*all@site\.test/);
    expect(await rowOf('all@site.test')).toMatchObject({
      hasAllPermissions: true,
      message: 'Hi\nthere',
      invitedByKind: 'user',
      source: 'member',
    });
    const mail = await app.mail.waitForMail('all@site.test');
    expect(mail.links.some((link) => link.includes('/invite?token='))).toBe(true);
  });

  it('with chosen permissions makes one that gives exactly those that were ticked', async () => {
    const { owner, base } = await company('Chosen');
    await invite(owner, base, {
      email: 'chosen@site.test',
      access: 'chosen',
      'permission_invoices:view': 'true',
      'permission_members:read': 'true',
    });
    const row = await rowOf('chosen@site.test');
    expect(row.hasAllPermissions).toBe(false);
    expect([...row.permissions].sort()).toEqual(['invoices.view', 'members.read']);
  });

  it('offers only what the member holds, and takes no more', async () => {
    const { account, base } = await company('Ceiling');
    const clerk = await member(account, ['members.invite', 'invoices.view']);
    const form = await clerk.open(`${base}/invite`);
    expect(form.html).toContain('permission_invoices:view');
    expect(form.html).not.toContain('permission_invoices:edit');
    expect(form.html).not.toContain('value="all"');
    const attempts: Record<string, string>[] = [
      { access: 'all' },
      { access: 'chosen', 'permission_invoices:edit': 'true' },
    ];
    for (const more of attempts) {
      const refused = await clerk.send(form, `${base}/invite`, { email: 'more@site.test', ...more });
      expect(refused.status).toBe(403);
      expect(textOf(refused.html)).toContain('You cannot give more than you have yourself.');
    }
    expect(await rowOf('more@site.test')).toBeNull();
  });

  it('gives groups of the account, and the role only as far as it is theirs', async () => {
    const { account, owner, base } = await company('Grouped');
    const group = await createGroup(app, { name: 'Night shift', account: account.documentId });
    const form = await owner.open(`${base}/invite`);
    expect(textOf(form.html)).toContain('Night shift');
    expect(textOf(form.html)).toMatch(/Role .*The usual one Authenticated Message/);
    await owner.send(form, `${base}/invite`, {
      email: 'night@site.test',
      access: 'chosen',
      [`group_${group.documentId}`]: 'true',
    });
    const { body } = await owner.user.http.get(`/api/invitations/accounts/${account.documentId}/invitations`);
    expect(body.data[0].groups).toMatchObject([{ name: 'Night shift' }]);
  });

  it('says what is wrong at its field, and keeps what was typed', async () => {
    const { owner, base } = await company('Wrong');
    const form = await owner.open(`${base}/invite`);
    const wrong = await owner.send(form, `${base}/invite`, {
      email: 'no address',
      access: 'chosen',
      'permission_invoices:view': 'true',
      message: '<script>x</script>',
    });
    expect(wrong.status).toBe(400);
    expect(textOf(wrong.html)).toContain('This is not an email address that can be invited.');
    expect(wrong.html).toContain('value="no address"');
    expect(wrong.html).toMatch(/name="permission_invoices:view" value="true" checked/);
    expect(wrong.html).toContain('&lt;script&gt;');
    await invite(owner, base, { email: 'again@site.test', access: 'chosen' });
    const again = await owner.send(form, `${base}/invite`, { email: 'again@site.test', access: 'chosen' });
    expect(again.status).toBe(409);
    expect(textOf(again.html)).toContain('is pending already');
    const self = await owner.send(form, `${base}/invite`, { email: owner.user.email, access: 'chosen' });
    expect(textOf(self.html)).toContain('This person is in the account already.');
  });

  it('twice at once makes one invitation', async () => {
    const { owner, base } = await company('Double');
    const form = await owner.open(`${base}/invite`);
    const typed = { email: 'double@site.test', access: 'chosen' };
    const both = await Promise.all([1, 2].map(() => owner.send(form, `${base}/invite`, typed)));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await app.strapi.db.query(INVITATION).count({ where: { email: 'double@site.test' } })).toBe(1);
  });
});

describe('pending invites', () => {
  it('say when they were sent, are sent again and cancelled, after a question', async () => {
    const { owner, base } = await company('Pending');
    await invite(owner, base, { email: 'wait@site.test', access: 'chosen' });
    const mail = await app.mail.waitForMail('wait@site.test');
    const { documentId } = await rowOf('wait@site.test');
    await until(
      'the delivery to be written down',
      async () => (await rowOf('wait@site.test')).deliveryState === 'sent',
    );
    app.clock.advance('61m');
    const users = await owner.open(`${base}/users`);
    // A session that nobody used for an hour has ended.
    expect(users.path).toContain('/sign-in');
    await owner.signIn(owner.user.email);
    expect(textOf((await owner.open(`${base}/users`)).html)).toContain('Invite sent 1 hour ago');

    const resent = await owner.act(`${base}/users`, `${base}/invitations/${documentId}/resend`);
    expect(textOf(resent.html)).toContain('The invite was sent again.');
    await app.mail.waitForMail('wait@site.test', { count: 2 });

    const cancel = `${base}/invitations/${documentId}/cancel`;
    const question = await owner.open(cancel);
    expect(textOf(question.html)).toContain(
      'The link that was sent to wait@site.test stops working at once.',
    );
    expect(await rowOf('wait@site.test')).toMatchObject({ state: 'pending' });
    const cancelled = await owner.act(cancel, cancel);
    expect(textOf(cancelled.html)).toContain('The invite is cancelled. User management: Pending');
    expect(textOf(cancelled.html)).toContain('No invitation is pending.');
    const again = await owner.send(question, cancel);
    expect(again.status).toBe(410);
    const link = mail.links.find((text) => text.includes('token='))!;
    expect(textOf((await owner.open(link)).html)).toContain('Invitation cancelled');
  });

  it('of others are only theirs to act on who manage the members', async () => {
    const { account, owner, base } = await company('Others');
    await invite(owner, base, { email: 'other@site.test', access: 'chosen' });
    const { documentId } = await rowOf('other@site.test');
    const clerk = await member(account, ['members.invite']);
    const users = await clerk.open(`${base}/users`);
    expect(textOf(users.html)).toContain('other@site.test');
    expect(users.html).not.toContain(`${documentId}/cancel`);
    expect(textOf(users.html)).not.toContain('Last login');
    expect((await clerk.open(`${base}/invitations/${documentId}/cancel`)).status).toBe(404);
    const csrf = await clerk.csrf();
    for (const verb of ['cancel', 'resend']) {
      expect((await clerk.post(`${base}/invitations/${documentId}/${verb}`, { csrf })).status).toBe(403);
    }
    expect(await rowOf('other@site.test')).toMatchObject({ state: 'pending' });
  });
});

describe('members', () => {
  it('are listed with owner, permissions and last log-in; pending invitees are not among them', async () => {
    const { account, owner, base } = await company('Listed');
    await member(account, ['invoices.view']);
    await invite(owner, base, { email: 'not-yet@site.test', access: 'chosen' });
    const text = textOf((await owner.open(`${base}/users`)).html);
    expect(text).toMatch(/Users .*Owner You .*All permissions .*See invoices/);
    expect(text).toMatch(/Last login \w+day, .* IP address 127\.0\.0\.1/);
    expect(text.slice(text.indexOf(' Users '))).not.toContain('not-yet@site.test');
  });

  it('get other permissions, within what the one who changes them holds', async () => {
    const { account, base } = await company('Change');
    const manager = await member(account, ['members.read', 'members.manage', 'invoices.view']);
    const clerk = await member(account, ['invoices.view']);
    const path = `${base}/members/${clerk.membership}`;
    const form = await manager.open(path);
    expect(form.html).toMatch(/name="permission_invoices:view" value="true" checked/);
    expect(form.html).not.toContain('permission_invoices:edit');
    const saved = await manager.act(path, path, { access: 'chosen', 'permission_members:read': 'true' });
    expect(textOf(saved.html)).toContain('Your changes are saved.');
    const { body } = await clerk.user.http.get('/api/invitations/me/memberships');
    expect(body.data[0].permissions).toEqual(['members.read']);
    const more = await manager.send(form, path, { access: 'chosen', 'permission_invoices:edit': 'true' });
    expect(more.status).toBe(403);
    const all = await manager.send(form, path, { access: 'all' });
    expect(all.status).toBe(403);
    expect(textOf(all.html)).toContain('You cannot give more than you have yourself.');
  });

  it('are changed by nobody who holds less', async () => {
    const { account, owner, base } = await company('Rank');
    const manager = await member(account, ['members.read', 'members.manage']);
    const above = await member(account, ['invoices.view']);
    const users = await manager.open(`${base}/users`);
    for (const { membership } of [owner, above]) {
      expect(users.html).not.toContain(`/members/${membership}`);
      const csrf = await manager.csrf();
      const removed = await manager.post(`${base}/members/${membership}/remove`, { csrf });
      expect(removed.status).toBe(403);
      const changed = await manager.post(`${base}/members/${membership}`, { csrf, access: 'chosen' });
      expect(changed.status).toBe(403);
    }
  });

  it('are removed after a question, and lose the account at once', async () => {
    const { account, owner, base } = await company('Remove');
    const clerk = await member(account, ['members.read']);
    const path = `${base}/members/${clerk.membership}/remove`;
    const question = await owner.open(path);
    expect(textOf(question.html)).toContain('loses access to Remove at once');
    expect((await clerk.open(`${base}/users`)).status).toBe(200);
    const both = await Promise.all([owner.send(question, path), owner.send(question, path)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
    expect((await clerk.open(`${base}/users`)).status).toBe(404);
    expect(textOf((await owner.open(`${base}/users`)).html)).toContain('The user was removed');
  });

  it('become the owner by the owner’s hand only; then the former owner can leave', async () => {
    const { account, owner, base } = await company('Hand over');
    const heir = await member(account, 'all');
    const settings = await owner.open(`/invite/portal/memberships/${owner.membership}`);
    expect(textOf(settings.html)).toContain('To leave it, make another member the owner first');
    const leave = `/invite/portal/memberships/${owner.membership}/leave`;
    expect((await owner.open(leave)).path).toBe(`/invite/portal/memberships/${owner.membership}`);
    const stuck = await owner.post(leave, { csrf: await owner.csrf() });
    expect(stuck.status).toBe(409);
    expect(textOf(stuck.html)).toContain('The owner cannot leave');

    const path = `${base}/members/${heir.membership}/transfer`;
    expect((await heir.open(path)).status).toBe(403);
    expect((await heir.post(path, { csrf: await heir.csrf() })).status).toBe(403);
    const done = await owner.act(path, path);
    expect(textOf(done.html)).toContain('Not allowed');
    expect(textOf((await owner.open('/invite/portal')).html)).not.toMatch(/Hand over Owner/);
    expect(textOf((await heir.open('/invite/portal')).html)).toMatch(/Hand over Owner/);
    expect((await owner.act(leave, leave)).path).toBe('/invite/portal');
  });
});

describe('an account', () => {
  it('of somebody else is one that does not exist, on every page', async () => {
    const { account, owner, base } = await company('Foreign');
    await invite(owner, base, { email: 'inside@site.test', access: 'chosen' });
    const { documentId } = await rowOf('inside@site.test');
    const stranger = await member((await company('Elsewhere')).account, 'all');
    const csrf = await stranger.csrf();
    const pages = ['users', 'invite', `invitations/${documentId}/cancel`];
    const people = ['', '/remove', '/transfer'].map((verb) => `members/${owner.membership}${verb}`);
    for (const name of [account.slug, account.documentId]) {
      for (const page of [...pages, ...people]) {
        expect((await stranger.open(`/invite/portal/accounts/${name}/${page}`)).status).toBe(404);
      }
      const posts = ['invite', `invitations/${documentId}/cancel`, `invitations/${documentId}/resend`];
      for (const post of [...posts, ...people]) {
        const path = `/invite/portal/accounts/${name}/${post}`;
        const refused = await stranger.post(path, { csrf, email: 'in@site.test', access: 'all' });
        expect(refused.status).toBe(404);
      }
    }
  });

  it('and what belongs to another account is not acted on from this one', async () => {
    const mine = await company('Mine');
    const theirs = await company('Theirs');
    await invite(theirs.owner, theirs.base, { email: 'their-guest@site.test', access: 'chosen' });
    const { documentId } = await rowOf('their-guest@site.test');
    const csrf = await mine.owner.csrf();
    const posts = [
      `invitations/${documentId}/cancel`,
      `invitations/${documentId}/resend`,
      `members/${theirs.owner.membership}`,
      `members/${theirs.owner.membership}/remove`,
      `members/${theirs.owner.membership}/transfer`,
    ];
    for (const post of posts) {
      const refused = await mine.owner.post(`${mine.base}/${post}`, { csrf, access: 'chosen' });
      expect(refused.status).toBe(404);
    }
    expect(await rowOf('their-guest@site.test')).toMatchObject({ state: 'pending' });
  });

  it('has no user management for members who may do nothing there', async () => {
    const { account, base } = await company('Plain');
    const plain = await member(account, ['invoices.view']);
    expect((await plain.open('/invite/portal')).html).not.toContain(`${base}/users`);
    expect((await plain.open(`${base}/users`)).status).toBe(403);
    expect((await plain.open(`${base}/invite`)).status).toBe(403);
    const refused = await plain.post(`${base}/invite`, {
      csrf: await plain.csrf(),
      email: 'sneaked@site.test',
      access: 'chosen',
    });
    expect(refused.status).toBe(403);
    expect(await rowOf('sneaked@site.test')).toBeNull();
  });

  it('with many members is shown page by page', async () => {
    const { account, owner, base } = await company('Many');
    for (let index = 0; index < 20; index += 1) {
      await join(app, account, await newUser(app, `crowd-${index}`));
    }
    const first = await owner.open(`${base}/users`);
    expect(textOf(first.html)).toContain('Page 1 of 2');
    expect(textOf((await owner.open(`${base}/users?page=2`)).html)).toContain('Page 2 of 2');
    for (const page of ['0', '-1', 'x', '9'.repeat(30)]) {
      expect((await owner.open(`${base}/users?page=${page}`)).status).toBe(200);
    }
  });
});
