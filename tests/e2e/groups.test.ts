/** An administrator's work with groups. */
import type { Page } from 'playwright-core';
import type { App, Caller, SiteUser } from '../support';
import { logInToPanel, startPanel, startPerson, type Panel, type Person } from './support';
import { accessibilityProblems } from './support/accessibility';
import {
  chooseFromMenu,
  openAccount,
  openGroup,
  openGroups,
  pickUser,
  rowWith,
} from './support/accounts-panel';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

let panel: Panel;
let app: App;
let admin: Caller;
let manager: Person;
let page: Page;
let ann: SiteUser;
let acme: { documentId: string; name: string };

const dialog = () => page.getByRole('dialog');

const groupNamed = async (name: string): Promise<{ documentId: string; name: string }> => {
  const { body } = await admin.get('/invitations/groups').query({ _q: name }).expect(200);
  return body.data[0];
};

beforeAll(async () => {
  panel = await startPanel({ accounts: { allowDirectMembership: true } });
  ({ app, admin, manager, page } = panel);
  ann = await app.user({ email: 'ann@example.test', username: 'ann', password: 'Ann-has-a-password-1' });
  await app.user({ email: 'bob@example.test', username: 'bob', password: 'Bob-has-a-password-1' });
  const { body } = await admin.post('/invitations/accounts').send({ name: 'Acme' }).expect(201);
  acme = body.data;
  await admin
    .post(`/invitations/accounts/${acme.documentId}/associate`)
    .send({ user: ann.documentId, permissions: [], send: false })
    .expect(201);
});
afterEach(() => expect(manager.faults()).toEqual([]));
afterAll(() => panel.stop());

describe('a group', () => {
  it('is made for the whole site, or for an account', async () => {
    await openGroups(page, app.url);
    await page.getByText('There is no group yet. Create the first one.').waitFor();
    await page.getByRole('button', { name: 'Create a group' }).first().click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('Enter the name.').waitFor();
    await dialog().getByRole('textbox', { name: 'Name' }).fill('Newsletter');
    await dialog().getByRole('textbox', { name: 'Description' }).fill('Who wants our news');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await rowWith(page, 'Newsletter').getByText('The whole site').waitFor();

    await page.getByRole('button', { name: 'Create a group' }).first().click();
    await dialog().getByRole('textbox', { name: 'Name' }).fill('Acme staff');
    await dialog().getByRole('combobox', { name: 'Account' }).click();
    await page.getByRole('option', { name: 'Acme' }).click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await rowWith(page, 'Acme staff').getByRole('link', { name: 'Acme', exact: true }).waitFor();
  });

  it('cannot have the name of another; that is said beside the field', async () => {
    await page.getByRole('button', { name: 'Create a group' }).first().click();
    await dialog().getByRole('textbox', { name: 'Name' }).fill('newsletter');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('Another group has this name.').waitFor();
    await manager.expectStatus(400);
    await page.keyboard.press('Escape');
  });

  it('is found by a part of its name', async () => {
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Search for groups' }).fill('staff');
    await page.keyboard.press('Enter');
    await page.getByText('1 group', { exact: true }).waitFor();
    expect(await rowWith(page, 'Newsletter').count()).toBe(0);
  });

  it('is renamed', async () => {
    await openGroups(page, app.url);
    await chooseFromMenu(page, 'Newsletter', 'Edit');
    await dialog().getByRole('textbox', { name: 'Name' }).fill('News');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await rowWith(page, 'Who wants our news').getByRole('link', { name: 'News', exact: true }).waitFor();
  });
});

describe('the members of a group', () => {
  it('are added and taken out on its page', async () => {
    await openGroup(page, app.url, await groupNamed('News'));
    await page.getByRole('button', { name: 'Add a member' }).click();
    await pickUser(page, 'bob@', 'bob · bob@example.test');
    await dialog().getByRole('button', { name: 'Add a member' }).click();
    await page.getByText('bob@example.test is now in News.').waitFor();
    await page.getByRole('heading', { name: '1 member' }).waitFor();
    await page.getByRole('button', { name: 'Remove bob@example.test' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Nobody is in this group yet.').waitFor();
  });

  it('of an account’s group are members of the account', async () => {
    await openGroup(page, app.url, await groupNamed('Acme staff'));
    await page.getByRole('button', { name: 'Add a member' }).click();
    await pickUser(page, 'bob@', 'bob · bob@example.test');
    await dialog().getByRole('button', { name: 'Add a member' }).click();
    await dialog().getByText('This user is not a member of the account of the group.').waitFor();
    await manager.expectStatus(400);
    await page.keyboard.press('Escape');
  });

  it('are chosen with their permissions, too', async () => {
    await openAccount(page, app.url, acme);
    await chooseFromMenu(page, ann.email, 'Manage permissions');
    await dialog().getByRole('checkbox', { name: 'Acme staff' }).click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await rowWith(page, ann.email).getByText('Acme staff').waitFor();
  });
});

describe('deleting a group', () => {
  it('that is used is refused with what uses it, and detaches it by choice', async () => {
    const { documentId } = await groupNamed('Acme staff');
    await admin
      .post('/invitations/invitations')
      .send({ email: 'new@example.test', account: acme.documentId, groups: [documentId], send: false })
      .expect(201);
    await openGroups(page, app.url);
    await chooseFromMenu(page, 'Acme staff', 'Delete');
    await dialog().getByRole('button', { name: 'Delete' }).click();
    await dialog().getByText('1 member', { exact: true }).waitFor();
    await dialog().getByText('1 invitation', { exact: true }).waitFor();
    await manager.expectStatus(409);
    await dialog().getByRole('checkbox', { name: 'Take it off all of them and delete it' }).click();
    await dialog().getByRole('button', { name: 'Delete' }).click();
    await page.getByText('The group Acme staff is deleted.').waitFor();
    await rowWith(page, 'Acme staff').waitFor({ state: 'detached' });
  });

  it('that is used by nobody asks once', async () => {
    await openGroup(page, app.url, await groupNamed('News'));
    await page.getByRole('button', { name: 'Delete' }).click();
    await dialog().getByRole('button', { name: 'Delete' }).click();
    await page.getByText('There is no group yet.').waitFor();
  });
});

describe('the pages of groups', () => {
  let group: { documentId: string; name: string };

  beforeAll(async () => {
    const { body } = await admin.post('/invitations/groups').send({ name: 'Everybody' }).expect(201);
    group = body.data;
    await admin
      .post(`/invitations/groups/${group.documentId}/members`)
      .send({ user: ann.documentId })
      .expect(201);
  });

  it('fit a phone', async () => {
    await page.setViewportSize(PHONE);
    await openGroups(page, app.url);
    await page.getByRole('listitem').filter({ hasText: 'Everybody' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await openGroup(page, app.url, group);
    await page.getByRole('listitem').filter({ hasText: ann.email }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await page.setViewportSize(DESKTOP);
  });

  it('can be used with a screen reader', async () => {
    await openGroups(page, app.url);
    await rowWith(page, 'Everybody').waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await page.getByRole('button', { name: 'Create a group' }).click();
    await dialog().waitFor();
    expect(await accessibilityProblems(page, '[role=dialog]')).toEqual([]);
    await page.keyboard.press('Escape');
    await openGroup(page, app.url, group);
    await page.getByRole('link', { name: 'ann', exact: true }).waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
  });

  it('offer an admin who may only read them nothing but reading', async () => {
    const reader = await startPerson();
    await logInToPanel(
      reader.page,
      app.url,
      await app.adminWithPermissions(['plugin::invitations.groups.read']),
    );
    await openGroup(reader.page, app.url, group);
    await reader.page.getByText(ann.email).waitFor();
    expect(
      await reader.page
        .locator('main')
        .getByRole('button', { name: /Add|Edit|Delete|Remove/ })
        .count(),
    ).toBe(0);
    await openGroups(reader.page, app.url);
    expect(await reader.page.getByRole('button', { name: 'Create a group' }).count()).toBe(0);
    expect(reader.faults()).toEqual([]);
    await reader.close();
  });
});
