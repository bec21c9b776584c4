/** An administrator's work with accounts, from an empty site on. */
import type { Page } from 'playwright-core';
import type { App, Caller, SiteUser } from '../support';
import { startPanel, startPerson, type Panel, type Person } from './support';
import {
  chooseFromMenu,
  openAccount,
  openAccounts,
  openTab,
  pickUser,
  rowWith,
} from './support/accounts-panel';
import { clipboardOf } from './support/invitations-panel';
import { followMail, heading, register } from './support/invitee';

let panel: Panel;
let app: App;
let admin: Caller;
let manager: Person;
let page: Page;
let ann: SiteUser;
let acme: { documentId: string; name: string };

const dialog = () => page.getByRole('dialog');

beforeAll(async () => {
  panel = await startPanel();
  ({ app, admin, manager, page } = panel);
  ann = await app.user({
    email: 'ann@example.test',
    username: 'ann',
    password: 'Ann-has-a-password-1',
    isProved: true,
  });
});
afterEach(() => expect(manager.faults()).toEqual([]));
afterAll(() => panel.stop());

describe('an account', () => {
  it('is reached by the navigation beside the list of invitations', async () => {
    await page.goto(`${app.url}/admin/plugins/invitations`);
    const navigation = page.getByRole('navigation', { name: 'User management' });
    await navigation.getByRole('link', { name: 'Accounts' }).click();
    await page.getByText('There is no account yet. Create the first one.').waitFor();
  });

  it('is created with a name and a number of seats; what is wrong is said beside the field', async () => {
    await page.getByRole('link', { name: 'Create an account' }).first().click();
    await page.getByRole('button', { name: 'Create an account' }).click();
    await page.getByText('Enter the name.').waitFor();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Acme');
    await page.getByRole('checkbox', { name: 'Limit the number of seats' }).click();
    await page.getByRole('textbox', { name: 'Seats' }).fill('3');
    await page.getByRole('button', { name: 'Create an account' }).click();

    await page.getByRole('heading', { name: 'Acme', exact: true }).waitFor();
    await page.getByText('3 seats of 3 free: 0 taken, 0 reserved by pending invitations.').waitFor();
    await page.getByText('Nobody is in this account yet.').waitFor();
    const { body } = await admin.get('/invitations/accounts').expect(200);
    acme = body.data[0];
    expect(acme).toMatchObject({ name: 'Acme', slug: 'acme', seats: { limit: 3 } });
  });

  it('refuses a short name that another one has, beside the field', async () => {
    await page.goto(`${app.url}/admin/plugins/invitations/accounts/new`);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Other');
    await page.getByRole('textbox', { name: 'Short name' }).fill('acme');
    await page.getByRole('button', { name: 'Create an account' }).click();
    await page.getByText('Another account has this slug.').waitFor();
    await manager.expectStatus(400);
  });

  it('is renamed and given seats on its own page', async () => {
    await openAccount(page, app.url, acme);
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Acme Corporation');
    await page.getByRole('textbox', { name: 'Seats' }).fill('4');
    await page.getByRole('button', { name: 'Save' }).click();
    acme = { ...acme, name: 'Acme Corporation' };
    await page.getByRole('heading', { name: acme.name, exact: true }).waitFor();
    await page.getByText('4 seats of 4 free').waitFor();
  });
});

describe('associating a user', () => {
  it('finds a user of the site by a part of the name, and invites them with exactly the ticked permissions', async () => {
    await openAccount(page, app.url, acme);
    await page.getByRole('button', { name: 'Associate user' }).click();
    await pickUser(page, 'an', 'ann · ann@example.test');
    await dialog().getByRole('radio', { name: 'Choose permissions' }).click();
    await dialog().getByRole('checkbox', { name: 'View invoices' }).click();
    expect(
      await dialog()
        .getByRole('radio', { name: /No: a member at once/ })
        .count(),
    ).toBe(0);
    await dialog().getByRole('button', { name: 'Send invitation' }).click();
    await page.getByText(`ann@example.test is invited into ${acme.name}.`).waitFor();
    await app.mail.waitForMail('ann@example.test');

    await openTab(page, 'Pending invites');
    const row = rowWith(page, 'ann@example.test');
    await row.getByText(/^Sent (now|\d+ (second|minute)s? ago)$/).waitFor();
    await row.getByText('View invoices').waitFor();
    await openTab(page, 'Users');
    await page.getByText('Nobody is in this account yet.').waitFor();
    await page.getByText('3 seats of 4 free: 0 taken, 1 reserved').waitFor();
  });

  it('sends the invitation again, copies its link and cancels it from the list of pending invites', async () => {
    await openTab(page, 'Pending invites');
    await page.getByRole('button', { name: 'Resend: ann@example.test' }).click();
    await dialog().getByRole('button', { name: 'Resend' }).click();
    await app.mail.waitForMail('ann@example.test', { count: 2 });
    await page.getByRole('button', { name: 'Copy link: ann@example.test' }).click();
    await page.getByText('The link for ann@example.test is copied.').waitFor();
    expect(await clipboardOf(page)).toContain('token=');
    await page.getByRole('button', { name: 'Cancel invitation: ann@example.test' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel invitation' }).click();
    await page.getByText('Nobody is invited into this account at present.').waitFor();
    await page.getByText('4 seats of 4 free').waitFor();
  });

  it('invites somebody new by their address, who becomes a member by accepting', async () => {
    await page.getByRole('button', { name: 'Associate user' }).click();
    await pickUser(page, 'bob@example.test', 'New user: bob@example.test');
    await dialog().getByRole('radio', { name: 'All permissions' }).click();
    await dialog().getByRole('button', { name: 'Send invitation' }).click();
    const invitee = await startPerson();
    await followMail(invitee.page, await app.mail.waitForMail('bob@example.test'));
    await register(invitee.page, 'bob');
    await heading(invitee.page, 'Invitation accepted').waitFor();
    await invitee.close();

    await openAccount(page, app.url, acme);
    await rowWith(page, 'bob@example.test').getByText('All permissions').waitFor();
    await rowWith(page, 'bob@example.test').getByText('Active').waitFor();
  });

  it('says beside the person why somebody cannot be invited', async () => {
    await page.getByRole('button', { name: 'Associate user' }).click();
    await pickUser(page, 'bob', 'bob · bob@example.test');
    await dialog().getByRole('button', { name: 'Send invitation' }).click();
    await dialog().getByText('This person is a member').waitFor();
    await manager.expectStatus(409);
    await page.keyboard.press('Escape');
  });
});

describe('the users of an account', () => {
  beforeAll(async () => {
    const { body } = await admin
      .post('/invitations/invitations')
      .send({ email: ann.email, account: acme.documentId, permissions: ['invoices.view'], send: false });
    const link = await admin.get(`/invitations/invitations/${body.data.documentId}/link`).expect(200);
    const token = new URL(link.body.data.url).searchParams.get('token');
    await app.http
      .post('/api/invitations/accept')
      .send({ token, identifier: ann.email, password: ann.password })
      .expect(200);
  });

  it('are given other permissions', async () => {
    await openAccount(page, app.url, acme);
    await chooseFromMenu(page, ann.email, 'Manage permissions');
    await dialog().getByRole('checkbox', { name: 'Edit invoices' }).click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await rowWith(page, ann.email).getByText('Edit invoices').waitFor();
    const { body } = await admin.get(`/invitations/accounts/${acme.documentId}/members?_q=ann`).expect(200);
    expect([...body.data[0].permissions].sort()).toEqual(['invoices.edit', 'invoices.view']);
  });

  it('one of them is made the owner, and tagged as such', async () => {
    await chooseFromMenu(page, ann.email, 'Make owner');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Make owner' }).click();
    await rowWith(page, ann.email).getByText('Owner', { exact: true }).waitFor();
    await page.getByRole('button', { name: `Actions for ${ann.email}` }).click();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Manage permissions']);
    await page.keyboard.press('Escape');
    await openAccounts(page, app.url);
    await rowWith(page, acme.name).getByText('ann', { exact: true }).waitFor();
  });

  it('show when and from where they last logged in', async () => {
    await app.http
      .post('/api/auth/local')
      .send({ identifier: ann.email, password: ann.password })
      .expect(200);
    await openAccount(page, app.url, acme);
    await rowWith(page, ann.email)
      .getByText(/now|seconds? ago|minutes? ago/)
      .waitFor();
    await rowWith(page, ann.email)
      .getByText(/127\.0\.0\.1|::1/)
      .waitFor();
  });

  it('are removed without losing their user', async () => {
    await chooseFromMenu(page, 'bob@example.test', 'Remove');
    await dialog().getByRole('checkbox', { name: 'Also log this user out everywhere' }).click();
    await dialog().getByRole('button', { name: 'Remove' }).click();
    await page.getByText(`bob@example.test is no longer in ${acme.name}.`).waitFor();
    await rowWith(page, 'bob@example.test').waitFor({ state: 'detached' });
    const { body } = await admin.get('/invitations/users').query({ _q: 'bob' }).expect(200);
    expect(body.data).toHaveLength(1);
  });
});

describe('deleting an account', () => {
  it('that has people needs a word more', async () => {
    await openAccounts(page, app.url);
    await chooseFromMenu(page, acme.name, 'Delete');
    await dialog().getByText('1 member, no pending invitations').waitFor();
    expect(await dialog().getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
    await dialog().getByRole('checkbox', { name: 'Delete it all the same' }).click();
    await dialog().getByRole('button', { name: 'Delete' }).click();
    await page.getByText(`The account ${acme.name} is deleted.`).waitFor();
    await page.getByText('There is no account yet.').waitFor();
  });

  it('leaves a page that says so', async () => {
    await page.goto(`${app.url}/admin/plugins/invitations/accounts/${acme.documentId}`);
    await page.getByText('There is no such account.').waitFor();
    await manager.expectStatus(404);
    await page.getByRole('link', { name: 'All accounts' }).click();
    await page.getByRole('heading', { name: 'Accounts', exact: true }).waitFor();
  });
});
