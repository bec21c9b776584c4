/** People: users and those who are invited, in one list; a person's page; and what stands in the content manager. */
import type { Page } from 'playwright-core';
import type { App, Caller, SiteUser } from '../support';
import { logInToPanel, startPanel, startPerson, type Panel, type Person } from './support';
import { findIn } from './support/access-step';
import { accessibilityProblems } from './support/accessibility';
import { chooseFromMenu, rowWith } from './support/accounts-panel';
import { clipboardOf } from './support/invitations-panel';

interface Named {
  documentId: string;
  name: string;
}

const PEOPLE = '/admin/plugins/invitations/people';
const USERS = '/admin/content-manager/collection-types/plugin::users-permissions.user';

let panel: Panel;
let app: App;
let admin: Caller;
let manager: Person;
let page: Page;
let acme: Named;
let globex: Named;
let ann: SiteUser;

const open = (path = ''): Promise<unknown> => page.goto(`${app.url}${PEOPLE}${path}`);
const names = async (): Promise<string[]> => page.locator('tbody tr td:first-child a').allInnerTexts();

const user = (name: string): Promise<SiteUser> =>
  app.user({ email: `${name}@site.test`, username: name, password: `Secret-of-${name}-1` });
const invite = async (body: Record<string, unknown>): Promise<Named> =>
  (
    await admin
      .post('/invitations/invitations')
      .send({ send: false, ...body })
      .expect(201)
  ).body.data;
const account = async (name: string): Promise<Named> =>
  (await admin.post('/invitations/accounts').send({ name }).expect(201)).body.data;
const associate = async ({ documentId }: Named, member: SiteUser): Promise<string> => {
  const { body } = await admin
    .post(`/invitations/accounts/${documentId}/associate`)
    .send({ user: member.documentId, permissions: ['invoices.view'], send: false })
    .expect(201);
  return body.data.documentId as string;
};

/** Ann owns Acme and is in Globex; Bob is blocked; Cleo was removed from Acme; Dora and Emil are invited, he in vain. */
beforeAll(async () => {
  panel = await startPanel({ accounts: { allowDirectMembership: true } });
  ({ app, admin, manager, page } = panel);
  acme = await account('Acme');
  globex = await account('Globex');
  ann = await user('ann');
  const [bob, cleo] = [await user('bob'), await user('cleo')];
  const membership = await associate(acme, ann);
  await admin.post(`/invitations/accounts/${acme.documentId}/transfer`).send({ membership }).expect(200);
  await associate(globex, ann);
  const { body: group } = await admin.post('/invitations/groups').send({ name: 'Newsletter' }).expect(201);
  await admin.put(`/invitations/people/user/${bob.documentId}`).send({ blocked: true }).expect(200);
  await admin.delete(`/invitations/memberships/${await associate(acme, cleo)}`);
  await invite({ email: 'emil@site.test', expiresIn: '1h' });
  app.clock.advance('2h');
  await invite({ email: 'dora@site.test', account: acme.documentId, groups: [group.data.documentId] });
  await invite({ email: 'cleo@site.test', account: globex.documentId });
});
afterEach(() => expect(manager.faults()).toEqual([]));
afterAll(() => panel.stop());

describe('the list of people', () => {
  it('shows users and those who are invited, each with state, accounts, groups and last log-in', async () => {
    await app.http
      .post('/api/auth/local')
      .send({ identifier: ann.email, password: ann.password })
      .expect(200);
    await open();
    const states = {
      dora: 'Invited',
      emil: 'Invitation expired',
      ann: 'Active',
      bob: 'Blocked',
      cleo: 'Removed',
    };
    for (const [name, state] of Object.entries(states))
      await rowWith(page, `${name}@site.test`).getByText(state, { exact: true }).waitFor();
    const row = rowWith(page, ann.email);
    await row.getByText('Owner', { exact: true }).waitFor();
    for (const name of ['Acme', 'Globex']) await row.getByRole('link', { name }).waitFor();
    await row.getByText(/127\.0\.0\.1|::1/).waitFor();
    await rowWith(page, 'dora@site.test').getByText('Newsletter').waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
  });

  it('is narrowed by state, account, group and a search, all of which the address keeps', async () => {
    await page.getByRole('button', { name: 'Filters' }).click();
    const filters = page.getByRole('group', { name: 'Filters' });
    await filters.getByRole('combobox', { name: 'State' }).click();
    await page.getByRole('option', { name: 'Removed' }).click();
    await rowWith(page, ann.email).waitFor({ state: 'detached' });
    expect(await names()).toEqual(['cleo@site.test']);

    await open(`?account=${globex.documentId}`);
    await rowWith(page, ann.email).waitFor();
    expect(await names()).not.toContain('dora@site.test');
    await page.getByRole('button', { name: 'Remove the filter Account' }).click();
    await rowWith(page, 'dora@site.test').waitFor();

    await page.getByRole('button', { name: 'Filters' }).click();
    await findIn(filters.getByRole('combobox', { name: 'Group' }), 'Newsletter');
    await rowWith(page, ann.email).waitFor({ state: 'detached' });
    expect(await names()).toEqual(['dora@site.test']);

    await open('?_q=nobody-is-called-so');
    await page.getByText('Nobody matches.').waitFor();
    await page.getByRole('button', { name: 'Clear' }).last().click();
    await rowWith(page, ann.email).waitFor();
  });

  it('offers for somebody who is invited what can be done with the invitation', async () => {
    await open();
    await chooseFromMenu(page, 'emil@site.test', 'Resend');
    await page.getByRole('dialog').getByRole('button', { name: 'Resend' }).click();
    await rowWith(page, 'emil@site.test').getByText('Invited', { exact: true }).waitFor();
    await app.mail.waitForMail('emil@site.test');
    await chooseFromMenu(page, 'emil@site.test', 'Cancel invitation');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel invitation' }).click();
    await rowWith(page, 'emil@site.test').waitFor({ state: 'detached' });
  });

  it('leads from somebody who is invited to the page with the banner', async () => {
    await rowWith(page, 'dora@site.test').getByRole('link', { name: 'dora@site.test' }).click();
    await page.getByText('Pending invitation acceptance').waitFor();
    await page.goBack();
  });

  it('is a list of cards on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open();
    await page.getByRole('listitem').filter({ hasText: ann.email }).getByText('Active').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

describe('the page of a user', () => {
  it('shows memberships, last log-in, address and history', async () => {
    await open();
    await rowWith(page, ann.email).getByRole('link', { name: ann.email }).click();
    const memberships = page.getByRole('region', { name: 'Memberships' });
    await memberships.getByRole('link', { name: 'Acme' }).waitFor();
    await memberships.getByText('Owner', { exact: true }).waitFor();
    await page.getByRole('region', { name: 'Activity' }).getByText('IP address').waitFor();
    await page.getByRole('region', { name: 'History' }).getByText('Joined an account').first().waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
  });

  it('removes from one account and leaves the other', async () => {
    await page.getByRole('region', { name: 'Memberships' }).waitFor();
    await chooseFromMenu(page, 'Globex', 'Remove');
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    const memberships = page.getByRole('region', { name: 'Memberships' });
    await memberships.getByRole('link', { name: 'Globex' }).waitFor({ state: 'detached' });
    await memberships.getByRole('link', { name: 'Acme' }).waitFor();
  });

  it('has the banner and its actions while an invitation is pending', async () => {
    await open('?_q=cleo');
    await rowWith(page, 'cleo@site.test').getByRole('link', { name: 'cleo@site.test' }).click();
    const banner = page.getByRole('status').filter({ hasText: 'Pending invitation acceptance' });
    await banner.getByText('Invited into Globex.').waitFor();
    await banner.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('The link for cleo@site.test is copied.').waitFor();
    expect(await clipboardOf(page)).toContain('token=');
    await banner.getByRole('button', { name: 'Cancel invitation' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel invitation' }).click();
    await banner.waitFor({ state: 'detached' });
    await page.getByText('This user was removed from every account').waitFor();
  });

  it('saves names, phone and country, and blocks', async () => {
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'First name' }).waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await page.getByRole('textbox', { name: 'First name' }).fill('Cleo');
    await page.getByRole('textbox', { name: 'Phone' }).fill('123');
    await findIn(page.getByRole('combobox', { name: 'Country' }), 'Germany');
    await page.getByRole('checkbox', { name: 'Blocked' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The phone number is written in international form').waitFor();
    await manager.expectStatus(400);
    await page.getByRole('textbox', { name: 'Phone' }).fill('+49 30 901820');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This user is blocked').waitFor();
    for (const text of ['Cleo', '+4930901820', 'Germany'])
      await page.locator('dl').getByText(text).first().waitFor();
    await app.http
      .post('/api/auth/local')
      .send({ identifier: 'cleo', password: 'Secret-of-cleo-1' })
      .expect(400);
  });

  it('says so where there is no such user', async () => {
    await open('/user/nosuchuser');
    await page.getByText('There is no such user.').waitFor();
    await page.getByRole('link', { name: 'All people' }).click();
    await rowWith(page, ann.email).waitFor();
    await manager.expectStatus(404);
  });
});

describe('the content manager', () => {
  /** The host's own pages ask for features that this edition has not, and are told so. */
  const forgiveHost = async (): Promise<void> => {
    await page.waitForLoadState('networkidle');
    while (manager.faults().some((fault) => fault.includes('/admin/content-manager/')))
      await manager.expectStatus(404);
  };

  it('has a button above the list of users that leads to the wizard, and above no other list', async () => {
    // The host offers some newcomers a tour of the content manager.
    await page.addLocatorHandler(page.getByRole('button', { name: 'Skip' }), (skip) => skip.click());
    await page.goto(`${app.url}${USERS}`);
    await page.getByRole('link', { name: 'Invite user' }).click();
    await page.getByRole('heading', { name: 'Whom do you invite?' }).waitFor();
    await page.goto(`${app.url}/admin/content-manager/collection-types/api::invoice.invoice`);
    await page
      .getByRole('heading', { name: /invoice/i })
      .first()
      .waitFor();
    expect(await page.getByRole('link', { name: 'Invite user' }).count()).toBe(0);
    await forgiveHost();
  });

  it('shows beside a user state, memberships and pending invitations with their actions', async () => {
    await invite({ email: ann.email, account: globex.documentId });
    await page.goto(`${app.url}${USERS}/${ann.documentId}`);
    await page.getByText('Invitations and accounts').waitFor();
    await page.getByText('Pending invitation acceptance').waitFor();
    await page.getByText('Invited into Globex.').waitFor();
    await page.getByRole('link', { name: 'Acme' }).waitFor();

    await page.getByRole('button', { name: 'Resend' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Resend' }).click();
    await page.getByText(`The invitation of ${ann.email} is sent again.`).waitFor();
    await app.mail.waitForMail(ann.email);
    await page.getByRole('link', { name: 'Memberships, invitations and history' }).click();
    await page.getByRole('region', { name: 'Memberships' }).waitFor();
    await forgiveHost();
  });
});

it('is shown to admins only who may read people', async () => {
  const colleague = await app.adminWithPermissions(['plugin::invitations.people.read']);
  const other = await startPerson();
  await logInToPanel(other.page, app.url, colleague);
  await other.page.goto(`${app.url}${PEOPLE}`);
  await rowWith(other.page, ann.email).waitFor();
  expect(await other.page.getByRole('link', { name: 'Invite someone' }).count()).toBe(0);
  await other.page.getByRole('button', { name: `Actions for ${ann.email}` }).click();
  expect(await other.page.getByRole('menuitem').allInnerTexts()).toEqual(['View details']);
  await other.page.keyboard.press('Escape');
  await other.page.goto(`${app.url}${PEOPLE}/user/${ann.documentId}/edit`);
  await other.page.getByText("You don't have the permissions to access that content").waitFor();
  await other.close();
});
