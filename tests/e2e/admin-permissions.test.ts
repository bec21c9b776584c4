import type { Page } from 'playwright-core';
import type { Caller } from '../support';
import { logInToPanel, startSite, startVisitor, type Site, type Visitor } from './support';
import { callerAs, createColleague } from './support/admins';

const LIST = '/admin/plugins/invitations';
const READ = 'plugin::invitations.invitations.read';

let site: Site;
let owner: Caller;
let id: string;

/** A browser in which an admin with these actions is logged in. */
const colleague = async (actions: string[]): Promise<{ visitor: Visitor; page: Page }> => {
  const credentials = await createColleague(site, owner, actions);
  const visitor = await startVisitor();
  const page = await visitor.context.newPage();
  await logInToPanel(page, site.url, credentials);
  return { visitor, page };
};

beforeAll(async () => {
  site = await startSite();
  owner = await callerAs(site, site.owner);
  const { body } = await owner
    .post('/invitations/invitations')
    .send({ email: 'ann@example.test', send: false });
  id = body.data.documentId;
});
afterAll(() => site.stop());

it('offers an admin who may only read nothing but reading', async () => {
  const { visitor, page } = await colleague([READ]);
  await page.getByRole('link', { name: 'Invitations' }).click();
  await page.getByRole('row').filter({ hasText: 'ann@example.test' }).waitFor();
  expect(await page.getByRole('link', { name: 'Invite someone' }).count()).toBe(0);
  expect(await page.getByRole('checkbox').count()).toBe(0);
  await page.getByRole('button', { name: 'Actions for ann@example.test' }).click();
  expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['View details']);
  await page.getByRole('menuitem', { name: 'View details' }).click();
  await page.getByText('Pending invitation acceptance').waitFor();
  expect(await page.locator('main').getByRole('button').allInnerTexts()).toEqual([]);

  for (const path of [`${LIST}/invite`, `${LIST}/${id}/edit`]) {
    await page.goto(`${site.url}${path}`);
    await page.getByText("You don't have the permissions to access that content").waitFor();
  }
  await visitor.close();
});

it('shows each action to those who hold its permission', async () => {
  const { visitor, page } = await colleague([
    READ,
    'plugin::invitations.invitations.copy-link',
    'plugin::invitations.invitations.extend',
  ]);
  await page.goto(`${site.url}${LIST}`);
  await page.getByRole('button', { name: 'Actions for ann@example.test' }).click();
  expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['View details', 'Copy link', 'Extend']);
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Select ann@example.test' }).click();
  expect(await page.getByRole('toolbar').getByRole('button').allInnerTexts()).toEqual(['Extend']);
  await visitor.close();
});

it('lets an admin who may only invite do that, without a way to the list', async () => {
  const { visitor, page } = await colleague(['plugin::invitations.invitations.create']);
  await page.goto(`${site.url}${LIST}/invite`);
  await page.getByLabel('Email').fill('only@example.test');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'What they get' }).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Invite and send the mail' }).click();
  await page.getByRole('heading', { name: 'only@example.test is invited' }).waitFor();
  expect(
    await page
      .locator('main')
      .getByRole('link', { name: /View details|Close/ })
      .count(),
  ).toBe(0);
  expect(await page.getByRole('button', { name: 'Copy link' }).count()).toBe(0);
  await visitor.close();
});

it('shows an admin without any permission neither the menu entry nor the page', async () => {
  const { visitor, page } = await colleague([]);
  await page.getByRole('navigation').first().waitFor();
  expect(await page.getByRole('link', { name: 'Invitations' }).count()).toBe(0);
  await page.goto(`${site.url}${LIST}`);
  await page.getByText("You don't have the permissions to access that content").waitFor();
  await visitor.close();
});
