/** An administrator's work with the terms, with addresses that are not to be invited, and with a person's data. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { App, Caller } from '../support';
import { screenshot, startPanel, startPerson, type Panel, type Person } from './support';
import { accessibilityProblems } from './support/accessibility';
import { rowWith } from './support/accounts-panel';
import { fillDetails, openWizard } from './support/invitations-panel';
import { followMail, heading, PASSWORD } from './support/invitee';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };
const SETTINGS = '/admin/plugins/invitations/settings';

let panel: Panel;
let app: App;
let admin: Caller;
let manager: Person;
let page: Page;

const dialog = () => page.getByRole('dialog');
const title = (name: string) => page.getByRole('heading', { name, exact: true });

const openTerms = async (search = ''): Promise<void> => {
  await page.goto(`${app.url}${SETTINGS}/terms${search}`);
  await title('Terms').waitFor();
};

const openSuppressions = async (): Promise<void> => {
  await page.goto(`${app.url}${SETTINGS}/suppressions`);
  await title('Do not invite').waitFor();
};

const lookUp = async (email: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('button', { name: 'Look up' }).click();
};

beforeAll(async () => {
  panel = await startPanel();
  ({ app, admin, manager, page } = panel);
});
afterEach(() => expect(manager.faults()).toEqual([]));
afterAll(() => panel.stop());

describe('the terms', () => {
  it('are reached by the navigation, and there are none at first', async () => {
    await page.goto(`${app.url}/admin/plugins/invitations`);
    await page
      .getByRole('navigation', { name: 'User management' })
      .getByRole('link', { name: 'Terms' })
      .click();
    await page.getByText('There are no terms yet').waitFor();
  });

  it('are published as a text; what is wrong is said beside the field', async () => {
    await page.getByRole('link', { name: 'Publish a version' }).click();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Enter the version.').waitFor();
    await page.getByText('Enter the text.').waitFor();
    await page.getByRole('textbox', { name: 'Version' }).fill('2026-11');
    await page.getByRole('textbox', { name: 'Text' }).fill('Be kind.\nPay in time.');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('The terms 2026-11 are in force.').waitFor();
    await rowWith(page, '2026-11').getByText('In force').waitFor();
    await rowWith(page, '2026-11').getByText('Nobody yet').waitFor();
    await page.getByRole('button', { name: 'Actions for 2026-11' }).click();
    await page.getByRole('menuitem', { name: 'Read the text' }).click();
    await dialog().getByText('Pay in time.').waitFor();
    await page.keyboard.press('Escape');
  });

  it('are agreed to by whoever accepts, who is listed with browser and address', async () => {
    await admin.post('/invitations/invitations').send({ email: 'ann@example.test' }).expect(201);
    const invitee = await startPerson();
    await followMail(invitee.page, await app.mail.waitForMail('ann@example.test'));
    await heading(invitee.page, 'Register your account').waitFor();
    await invitee.page.getByLabel('Username', { exact: true }).fill('ann');
    await invitee.page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await invitee.page.getByRole('checkbox').check();
    await invitee.page.getByRole('button', { name: 'Register and accept' }).click();
    await invitee.page.waitForURL((url) => !url.pathname.includes('/view'));
    await invitee.close();

    await openTerms();
    await rowWith(page, '2026-11').getByText('1 person').waitFor();
    await page.getByRole('tab', { name: 'Consents' }).click();
    await rowWith(page, 'ann@example.test').getByText('2026-11').waitFor();
    await rowWith(page, 'ann@example.test')
      .getByText(/Chrome/)
      .waitFor();
  });

  it('are exported as a spreadsheet of those who are searched for', async () => {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe('consents.csv');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('version,consentedAt,email');
    expect(text).toContain('ann@example.test');
    await openTerms('?tab=consents&_q=nobody');
    await page.getByText('No consent matches.').waitFor();
  });

  it('stand on the page of whoever has agreed', async () => {
    await openTerms('?tab=consents');
    await rowWith(page, 'ann@example.test').getByRole('link').click();
    await page.getByRole('region', { name: 'Terms agreed to' }).getByText('2026-11').waitFor();
  });

  it('are replaced by a newer version, a page of the site; a name is given once', async () => {
    await page.goto(`${app.url}${SETTINGS}/terms/new`);
    await page.getByRole('textbox', { name: 'Version' }).fill('2026-11');
    await page.getByRole('radio', { name: 'A page of your site' }).click();
    await page.getByRole('textbox', { name: 'Address' }).fill('https://site.test/terms');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('There is a version by this name already.').waitFor();
    await manager.expectStatus(409);
    await page.getByRole('textbox', { name: 'Version' }).fill('2026-12');
    await page.getByRole('button', { name: 'Publish' }).click();
    await rowWith(page, '2026-12').getByText('In force').waitFor();
    expect(await rowWith(page, '2026-11').getByText('In force').count()).toBe(0);
  });
});

describe('addresses that are not to be invited', () => {
  it('are added, and an address is looked up as none can be read', async () => {
    await openSuppressions();
    await page.getByText('Nobody has asked not to be invited.').waitFor();
    await page.getByRole('button', { name: 'Add an address' }).click();
    await dialog().getByRole('textbox', { name: 'Email' }).fill('Cold@Example.test');
    await dialog().getByRole('button', { name: 'Add an address' }).click();
    await page.getByText('Cold@Example.test is not invited any more.').waitFor();
    await page.getByText('An address, not kept in clear').waitFor();

    await lookUp('warm@example.test');
    await page.getByText('warm@example.test may be invited').waitFor();
    await lookUp('cold@example.test');
    await page.getByText('cold@example.test is not to be invited').waitFor();
  });

  it('are told at once to whoever would invite them, and what to do', async () => {
    await openWizard(page, app.url);
    await fillDetails(page, { email: 'cold@example.test' });
    await page.getByText('The holder of this address asked not to be invited again.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: 'Look it up and lift it' }).click();
    await title('Do not invite').waitFor();
  });

  it('are lifted after a question', async () => {
    await lookUp('cold@example.test');
    await page.getByRole('button', { name: 'Lift', exact: true }).click();
    const question = page.getByRole('alertdialog');
    await question.getByText('Do this only if its holder has changed their mind.').waitFor();
    await question.getByRole('button', { name: 'Lift' }).click();
    await page.getByText('The address can be invited again.').waitFor();
    await page.getByText('Nobody has asked not to be invited.').waitFor();
    await admin
      .post('/invitations/invitations')
      .send({ email: 'cold@example.test', send: false })
      .expect(201);
  });
});

describe('the pages of settings', () => {
  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('are accessible on a %s', async (name, size) => {
    await page.setViewportSize(size);
    await openTerms();
    await page.getByText('2026-12').first().waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await screenshot(page, `panel-terms-${name}`);
    await openTerms('?tab=consents');
    await page.getByText('ann@example.test').waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await screenshot(page, `panel-consents-${name}`);
    await page.goto(`${app.url}${SETTINGS}/terms/new`);
    await page.getByRole('textbox', { name: 'Version' }).waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await screenshot(page, `panel-terms-form-${name}`);
    await openSuppressions();
    await lookUp('warm@example.test');
    await page.getByText('warm@example.test may be invited').waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await screenshot(page, `panel-suppressions-${name}`);
    await page.setViewportSize(DESKTOP);
  });
});

describe('the data of a person', () => {
  const field = (index: number) => page.getByRole('textbox', { name: 'Email' }).nth(index);

  it('is handed out as a file', async () => {
    await admin
      .post('/invitations/invitations')
      .send({ email: 'gone@example.test', firstName: 'Gone' })
      .expect(201);
    await page.goto(`${app.url}${SETTINGS}/privacy`);
    await title('Privacy').waitFor();
    await field(0).fill('gone@example.test');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe('personal-data.json');
    expect(readFileSync(await download.path(), 'utf8')).toContain('gone@example.test');
  });

  it('is erased once the address was typed again', async () => {
    await field(1).fill('gone@example.test');
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    const erase = dialog().getByRole('button', { name: 'Erase for good' });
    expect(await erase.isDisabled()).toBe(true);
    await dialog()
      .getByRole('textbox', { name: 'Type gone@example.test to confirm' })
      .fill('gone@example.test');
    expect(await accessibilityProblems(page, '[role=dialog]')).toEqual([]);
    await erase.click();
    await page.getByText('The data of gone@example.test is erased').waitFor();
    await page.getByText('Pending invitations cancelled: 1').waitFor();
    const { body } = await admin.get('/invitations/invitations?_q=gone@example.test').expect(200);
    expect(body.data).toEqual([]);
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
  });
});
