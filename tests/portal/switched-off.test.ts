import type { App } from '../support';
import { startApp } from '../support';
import { createAccount, join, startTenants } from '../accounts/tenants';
import { textOf } from '../pages/invitee';
import { invite } from '../pages/inviting';
import { Guest, guestOf, PASSWORD } from './portal';

const PATHS = ['sign-in', 'portal', 'portal/invitations', 'portal/profile', 'portal/address'];

describe('without the portal', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ config: { rateLimit: { enabled: false }, features: { portal: false } } });
  });
  afterAll(() => app.stop());

  it('none of its routes is there, and the page after accepting does not lead to it', async () => {
    const guest = new Guest(app.url);
    for (const path of PATHS) {
      expect((await guest.open(`/invite/${path}`)).status).toBe(404);
    }
    expect((await guest.post('/invite/sign-in', { identifier: 'x', password: 'y' })).status).toBe(405);
    const invited = await invite(app, 'ann@site.test');
    const typed = { username: 'ann', password: PASSWORD };
    const done = await guest.send(await guest.open(invited.link), '/invite/register', typed);
    expect(done.status).toBe(200);
    expect(done.html).not.toContain('/invite/portal');
    expect(done.html).not.toContain('/invite/sign-in');
    expect(await app.strapi.db.query('plugin::invitations.portal-session').count()).toBe(0);
  });
});

describe('without accounts', () => {
  let app: App;
  beforeAll(async () => {
    app = await startTenants({ features: { accounts: false } });
  });
  afterAll(() => app.stop());

  it('the portal shows invitations, and nothing of accounts', async () => {
    const guest = await guestOf(app, 'bea');
    const home = await guest.open('/invite/portal');
    expect(home.status).toBe(200);
    expect(textOf(home.html)).not.toContain('My accounts');
    for (const path of [
      'memberships/abc',
      'memberships/abc/leave',
      'accounts/acme/users',
      'accounts/acme/invite',
    ]) {
      expect((await guest.open(`/invite/portal/${path}`)).status).toBe(404);
    }
  });
});

describe('where only owners invite', () => {
  let app: App;
  beforeAll(async () => {
    app = await startTenants({ accounts: { whoMayInvite: 'owner' } });
  });
  afterAll(() => app.stop());

  it('other members find no way to', async () => {
    const account = await createAccount(app, { name: 'Acme' });
    const guest = await guestOf(app, 'cleo');
    await join(app, account, guest.user, 'all');
    const base = `/invite/portal/accounts/${account.slug}`;
    expect((await guest.open(`${base}/users`)).html).not.toContain(`${base}/invite`);
    expect((await guest.open(`${base}/invite`)).status).toBe(403);
    const refused = await guest.post(`${base}/invite`, {
      csrf: await guest.csrf(),
      email: 'x@site.test',
      access: 'all',
    });
    expect(refused.status).toBe(403);
  });
});
