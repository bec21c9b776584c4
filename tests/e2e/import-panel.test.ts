/** An administrator invites everybody on a list at once. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { App, Caller } from '../support';
import { logInToPanel, screenshot, startPanel, startPerson, type Panel, type Person } from './support';
import { accessibilityProblems } from './support/accessibility';

const IMPORTS = '/admin/plugins/invitations/imports';
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };
const MANY = 5000;
/** Every hundredth of them has no address. */
const WRONG = MANY / 100;

let panel: Panel;
let app: App;
let admin: Caller;
let manager: Person;
let page: Page;

const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const heading = (name: string | RegExp): Promise<void> => page.getByRole('heading', { name }).waitFor();

const open = async (): Promise<void> => {
  await page.goto(`${app.url}${IMPORTS}`);
  await heading('Whom do you invite?');
};

/** Hands a file over the way the browser does after its dialog. */
const chooseFile = (name: string, content: string | Buffer): Promise<void> =>
  page.getByLabel('CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

const paste = async (text: string): Promise<void> => {
  await page.getByRole('tab', { name: 'Paste a list' }).click();
  await page.getByRole('textbox', { name: 'List' }).fill(text);
};

const totalOf = async (query: string): Promise<number> =>
  (await admin.get(`/invitations/invitations?pageSize=1&${query}`).expect(200)).body.meta.pagination.total;

const chip = (name: string): Locator => page.getByRole('group', { name: 'Rows by outcome' }).getByText(name);

beforeAll(async () => {
  panel = await startPanel();
  ({ app, admin, manager, page } = panel);
});
afterEach(() => expect(manager.faults()).toEqual([]));
afterAll(() => panel.stop());

describe('the import page', () => {
  it('is reached from the list, and asks for something to import', async () => {
    await page.goto(`${app.url}/admin/plugins/invitations`);
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await heading('Whom do you invite?');
    await page.getByText('Nothing has been imported yet.').waitFor();
    await button('Check the list').click();
    await page.getByText('Choose a file first.').waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
  });

  it('says beside the field why a file cannot be read', async () => {
    const spreadsheet = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)]);
    await chooseFile('people.xlsx', spreadsheet);
    await page.getByText('people.xlsx is to be checked').waitFor();
    await button('Check the list').click();
    await page.getByRole('alert').filter({ hasText: 'CSV' }).waitFor();
    await manager.expectStatus(400);
  });

  it('lets columns be set right before anything is created', async () => {
    await open();
    await paste('Contact;Who\nann@example.test;Ann Archer\nnobody;Bob\nann@example.test;Ann again\n');
    await page.getByRole('checkbox', { name: 'Send the invitations by mail' }).click();
    await button('Check the list').click();
    await heading('1 person can be invited');
    await page.getByText('Ann Archer · Bob · Ann again').waitFor();
    await page.getByRole('combobox', { name: 'Who' }).click();
    await page.getByRole('option', { name: 'Full name' }).click();
    await button('Check again').click();
    await button('Check again').and(page.locator('[disabled]')).waitFor();
    await heading('1 person can be invited');
    expect(await totalOf('_q=example.test')).toBe(0);
    await chip('Twice in the file: 1').waitFor();
    await chip('Not valid: 1').click();
    await page.getByRole('row').filter({ hasText: 'Not valid' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    const saving = page.waitForEvent('download');
    await button('Export CSV').click();
    const wrong = readFileSync(await (await saving).path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(wrong).toHaveLength(2);
    expect(wrong[1]).toContain('nobody');
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await screenshot(page, 'import-ready');

    await button('Apply').click();
    await page.getByRole('alertdialog').getByText('Invite 1 person?').waitFor();
    await button('Invite 1 person').click();
    await page.getByText('1 person was invited').waitFor();
    const { body } = await admin.get('/invitations/invitations?_q=ann').expect(200);
    expect(body.data).toMatchObject([{ firstName: 'Ann', lastName: 'Archer', source: 'import' }]);
  });

  it('fits a phone', async () => {
    await page.setViewportSize(PHONE);
    await page.getByRole('listitem').filter({ hasText: 'Not valid' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await page.goto(`${app.url}${IMPORTS}`);
    await page.getByRole('listitem').filter({ hasText: 'Pasted list' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await page.setViewportSize(DESKTOP);
  });
});

describe('somebody who may only upload', () => {
  it('takes back what they have uploaded, and nothing else', async () => {
    const uploader = await app.adminWithPermissions([
      'plugin::invitations.imports.read',
      'plugin::invitations.imports.create',
    ]);
    const uploaded = async (http: Caller, text: string): Promise<string> =>
      (await http.post('/invitations/imports').send({ text }).expect(201)).body.data.documentId;
    const [own, foreign] = [
      await uploaded(uploader.http, 'own@example.test'),
      await uploaded(admin, 'foreign@example.test'),
    ];
    const person = await startPerson();
    await logInToPanel(person.page, app.url, uploader);
    const ready = person.page.getByRole('heading', { name: '1 person can be invited' });
    const cancel = person.page.getByRole('button', { name: 'Cancel', exact: true });

    await person.page.goto(`${app.url}${IMPORTS}/${foreign}`);
    await ready.waitFor();
    expect(await cancel.count()).toBe(0);

    await person.page.goto(`${app.url}${IMPORTS}/${own}`);
    await ready.waitFor();
    expect(await person.page.getByRole('button', { name: 'Apply' }).count()).toBe(0);
    await cancel.click();
    await person.page.getByRole('alertdialog').getByRole('button', { name: 'Cancel', exact: true }).click();
    await ready.waitFor({ state: 'detached' });
    const { body } = await admin.get(`/invitations/imports/${own}`).expect(200);
    expect(body.data.state).toBe('cancelled');
    expect(person.faults()).toEqual([]);
    await person.close();
  });
});

describe(`a file of ${String(MANY)} rows`, () => {
  it('is checked, applied while nobody looks, and reported row by row', async () => {
    const rows = Array.from({ length: MANY }, (_, index) =>
      index % 100 === 0
        ? `nobody-${String(index)},No,Address`
        : `p${String(index)}@many.test,Pat,P${String(index)}`,
    );
    await open();
    await chooseFile('many.csv', ['email,first name,last name', ...rows].join('\r\n'));
    await page.getByRole('checkbox', { name: 'Send the invitations by mail' }).click();
    await button('Check the list').click();
    await heading('4,950 people can be invited');
    await chip(`Not valid: ${String(WRONG)}`).waitFor();
    expect(await totalOf('_q=many.test')).toBe(0);

    await button('Apply').click();
    await button('Invite 4,950 people').click();
    await page.getByRole('progressbar').or(page.getByText('4,950 people were invited')).first().waitFor();
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await heading('People');

    await page.goto(`${app.url}${IMPORTS}`);
    await page.getByRole('link', { name: 'many.csv' }).click();
    await page.getByText('4,950 people were invited').waitFor();
    expect(await totalOf('source=import&_q=many.test')).toBe(MANY - WRONG);

    const downloading = page.waitForEvent('download');
    await button('Download result').click();
    const report = readFileSync(await (await downloading).path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(report).toHaveLength(MANY + 1);
    expect(report.filter((line) => line.includes(',created,'))).toHaveLength(MANY - WRONG);
    expect(report.filter((line) => line.includes(',invalid,'))).toHaveLength(WRONG);
  });
});
