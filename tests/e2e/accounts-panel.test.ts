/** What holds of the pages of accounts whatever is done with them: the URL, widths, permissions, screen readers. */
import type { Page } from 'playwright-core';
import type { App, Caller } from '../support';
import { logInToPanel, startPanel, startPerson, type Panel, type Person } from './support';
import { accessibilityProblems } from './support/accessibility';
import { openAccount, openAccounts, openTab, pickUser, rowWith } from './support/accounts-panel';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };
const ROOT = '/admin/plugins/invitations';
const ACTION = 'plugin::invitations.';

let panel: Panel;
let app: App;
let admin: Caller;
let manager: Person;
let page: Page;
let acme: { documentId: string; name: string };

const dialog = () => page.getByRole('dialog');

const width = () => page.evaluate(() => document.documentElement.scrollWidth);

/** A browser in which an admin with these actions is logged in. */
const colleague = async (actions: string[]): Promise<Person> => {
  const person = await startPerson();
  await logInToPanel(person.page, app.url, await app.adminWithPermissions(actions));
  return person;
};

beforeAll(async () => {
  panel = await startPanel({ accounts: { allowDirectMembership: true } });
  ({ app, admin, manager, page } = panel);
  for (let number = 10; number < 32; number += 1)
    await admin
      .post('/invitations/accounts')
      .send({ name: `Client ${number}` })
      .expect(201);
  const { body } = await admin.post('/invitations/accounts').send({ name: 'Acme', seats: 3 }).expect(201);
  acme = body.data;
  const ann = await app.user({
    email: 'ann@example.test',
    username: 'ann',
    password: 'Ann-has-a-password-1',
  });
  await admin
    .post(`/invitations/accounts/${acme.documentId}/associate`)
    .send({ user: ann.documentId, permissions: ['invoices.view'], send: false })
    .expect(201);
  await app.user({ email: 'cleo@example.test', username: 'cleo', password: 'Cleo-has-a-password-1' });
  await admin
    .post('/invitations/invitations')
    .send({ email: 'pending@example.test', account: acme.documentId, send: false })
    .expect(201);
});
afterEach(() => expect(manager.faults()).toEqual([]));
afterAll(() => panel.stop());

describe('the list of accounts', () => {
  it('keeps search, order and page in the URL', async () => {
    await openAccounts(page, app.url);
    await page.getByText('23 accounts').waitFor();
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Search for accounts' }).fill('client');
    await page.keyboard.press('Enter');
    await page.getByText('22 accounts').waitFor();
    await page.getByRole('link', { name: 'Go to page 2' }).click();
    await rowWith(page, 'Client 20').waitFor();
    await page.reload();
    await rowWith(page, 'Client 20').waitFor();
    expect(new URL(page.url()).searchParams.get('_q')).toBe('client');
  });

  it('leads out of a search that finds nothing, and does not trip over a URL that somebody has typed', async () => {
    await openAccounts(page, app.url, '?_q=nobody');
    await page.getByText('No account matches the search.').waitFor();
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await rowWith(page, 'Acme').waitFor();
    await openAccounts(page, app.url, '?sort=secret:up&page=-4&pageSize=9999');
    await rowWith(page, 'Acme').getByText('1 of 3 used').waitFor();
    await rowWith(page, 'Acme').getByText('1 reserved').waitFor();
  });
});

describe('where the site allows it', () => {
  it('an existing user becomes a member at once, without a mail; somebody new does not', async () => {
    await openAccount(page, app.url, acme);
    await page.getByRole('button', { name: 'Associate user' }).click();
    await pickUser(page, 'new@example.test', 'New user: new@example.test');
    expect(
      await dialog()
        .getByRole('radio', { name: /No: a member at once/ })
        .count(),
    ).toBe(0);
    await pickUser(page, 'cleo', 'cleo · cleo@example.test');
    await dialog()
      .getByRole('radio', { name: /No: a member at once/ })
      .click();
    expect(await dialog().getByRole('textbox', { name: 'Personal message' }).count()).toBe(0);
    await dialog().getByRole('button', { name: 'Add without a mail' }).click();
    await rowWith(page, 'cleo@example.test').waitFor();
    expect(app.mail.to('cleo@example.test')).toEqual([]);
  });

  it('a full account takes nobody more', async () => {
    await openAccount(page, app.url, acme);
    await page.getByRole('button', { name: 'Associate user' }).click();
    await dialog().getByText('Every seat of this account is taken or reserved.').waitFor();
    expect(await dialog().getByRole('button', { name: 'Send invitation' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
  });
});

describe('on a phone', () => {
  beforeAll(() => page.setViewportSize(PHONE));
  afterAll(() => page.setViewportSize(DESKTOP));

  it('the lists are cards, the navigation is above them, and nothing is wider than the screen', async () => {
    await openAccounts(page, app.url, '?_q=acme');
    await page.getByRole('listitem').filter({ hasText: 'Acme' }).waitFor();
    expect(await width()).toBeLessThanOrEqual(PHONE.width);
    await page.getByRole('link', { name: 'Acme', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: 'ann@example.test' }).waitFor();
    expect(await width()).toBeLessThanOrEqual(PHONE.width);
    await openTab(page, 'Pending invites');
    await page.getByRole('listitem').filter({ hasText: 'pending@example.test' }).waitFor();
    expect(await width()).toBeLessThanOrEqual(PHONE.width);
    const navigation = page.getByRole('navigation', { name: 'User management' });
    await navigation.getByRole('link', { name: 'Groups' }).click();
    await page.getByRole('heading', { name: 'Groups', exact: true }).waitFor();
  });
});

describe('with a screen reader', () => {
  it('the list, the form, the page with its tabs and the dialog can be used', async () => {
    await openAccounts(page, app.url);
    await rowWith(page, 'Acme').waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await page.goto(`${app.url}${ROOT}/accounts/new`);
    await page.getByRole('checkbox', { name: 'Limit the number of seats' }).click();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await openAccount(page, app.url, acme);
    await rowWith(page, 'ann@example.test').waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await page.getByRole('button', { name: 'Associate user' }).click();
    await dialog().getByRole('radio', { name: 'Choose permissions' }).waitFor();
    expect(await accessibilityProblems(page, '[role=dialog]')).toEqual([]);
    await page.keyboard.press('Escape');
    await openTab(page, 'Pending invites');
    await rowWith(page, 'pending@example.test').waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
  });
});

describe('an admin', () => {
  it('who may only read accounts lands on them, and can change nothing', async () => {
    const reader = await colleague([`${ACTION}accounts.read`, `${ACTION}members.read`]);
    await reader.page.getByRole('link', { name: 'Invitations' }).click();
    await reader.page.waitForURL(`**${ROOT}/accounts`);
    await rowWith(reader.page, 'Acme').waitFor();
    expect(await reader.page.getByRole('link', { name: 'Create an account' }).count()).toBe(0);
    await reader.page.getByRole('link', { name: 'Acme', exact: true }).click();
    await rowWith(reader.page, 'ann@example.test').getByText('View invoices').waitFor();
    expect(
      await reader.page
        .locator('main')
        .getByRole('button', { name: /Actions|Associate|Delete/ })
        .count(),
    ).toBe(0);
    expect(await reader.page.locator('main').getByRole('link', { name: 'Edit' }).count()).toBe(0);
    await openTab(reader.page, 'Pending invites');
    await reader.page.getByText("You don't have the permissions to access that content").waitFor();
    expect(reader.faults()).toEqual([]);
    await reader.close();
  });

  it('who may read invitations only sees no navigation, and no accounts by their address', async () => {
    const reader = await colleague([`${ACTION}invitations.read`]);
    await reader.page.goto(`${app.url}${ROOT}`);
    await rowWith(reader.page, 'pending@example.test').waitFor();
    expect(await reader.page.getByRole('navigation', { name: 'User management' }).count()).toBe(0);
    await reader.page.goto(`${app.url}${ROOT}/accounts`);
    await reader.page.getByText("You don't have the permissions to access that content").waitFor();
    await reader.close();
  });
});
