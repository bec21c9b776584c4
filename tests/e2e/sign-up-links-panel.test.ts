/** An administrator's work with sign-up links, and what becomes of it for those who come by them. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { codeIn } from '../challenges/mailbox';
import type { App, Caller } from '../support';
import { logInToPanel, screenshot, startPanel, startPerson, type Panel, type Person } from './support';
import { findIn } from './support/access-step';
import { accessibilityProblems } from './support/accessibility';
import { chooseFromMenu, rowWith } from './support/accounts-panel';
import { clipboardOf } from './support/invitations-panel';
import { PASSWORD } from './support/invitee';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };
const LINKS = '/admin/plugins/invitations/sign-up-links';

let panel: Panel;
let app: App;
let owner: { email: string; password: string; http: Caller };
let manager: Person;
let page: Page;

const question = () => page.getByRole('alertdialog');
const heading = (name: string) => page.getByRole('heading', { name, exact: true });

const openLinks = async (search = ''): Promise<void> => {
  await page.goto(`${app.url}${LINKS}${search}`);
  await heading('Sign-up links').waitFor();
};

const openLink = async (name: string): Promise<void> => {
  await openLinks();
  await page.getByRole('link', { name, exact: true }).click();
  await heading(name).waitFor();
};

const createLink = async (body: Record<string, unknown>): Promise<string> => {
  const { body: answer } = await owner.http.post('/invitations/sign-up-links').send(body).expect(201);
  return answer.data.documentId as string;
};

/** Answers the question that the panel asks before it does something. */
const confirm = async (says: string, button: string): Promise<void> => {
  await question().getByText(says).waitFor();
  await question().getByRole('button', { name: button, exact: true }).click();
  await question().waitFor({ state: 'detached' });
};

beforeAll(async () => {
  panel = await startPanel({ acceptance: { after: 'login' } });
  ({ app, owner, manager, page } = panel);
  await owner.http.post('/invitations/accounts').send({ name: 'Acme' }).expect(201);
});
afterEach(() => expect(manager.faults()).toEqual([]));
afterAll(() => panel.stop());

describe('a sign-up link', () => {
  let url: string;

  it('is reached by the navigation', async () => {
    await page.goto(`${app.url}/admin/plugins/invitations`);
    await page
      .getByRole('navigation', { name: 'User management' })
      .getByRole('link', { name: 'Sign-up links' })
      .click();
    await page.getByText('There is no sign-up link yet. Create the first one.').waitFor();
  });

  it('is made with account, permissions, a maximum and domains; what is wrong is said beside the field', async () => {
    await page.getByRole('link', { name: 'Create a sign-up link' }).first().click();
    await page.getByRole('checkbox', { name: 'Limit how many people can sign up' }).click();
    await page.getByRole('button', { name: 'Create a sign-up link' }).click();
    await page.getByText('Enter the name.').waitFor();
    await page.getByText('Enter a whole number above zero').waitFor();

    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Spring fair');
    await page.getByRole('textbox', { name: 'Maximum uses' }).fill('2');
    await page.getByRole('textbox', { name: 'Email domains' }).fill('not a domain!, site.test');
    await findIn(page.getByRole('combobox', { name: 'Account' }), 'Acme');
    await page.getByRole('radio', { name: 'Choose permissions' }).click();
    await page.getByRole('checkbox', { name: 'View invoices' }).click();
    await page.getByRole('button', { name: 'Create a sign-up link' }).click();
    await page.getByText('This is not a domain name').waitFor();
    await manager.expectStatus(400);
    await page.getByRole('textbox', { name: 'Email domains' }).fill('@site.test');
    await page.getByRole('button', { name: 'Create a sign-up link' }).click();

    await heading('Spring fair').waitFor();
    await page.getByText('0 of 2', { exact: true }).waitFor();
    const { body } = await owner.http.get('/invitations/sign-up-links').expect(200);
    expect(body.data).toMatchObject([
      {
        name: 'Spring fair',
        state: 'active',
        maxUses: 2,
        domains: ['site.test'],
        account: { name: 'Acme' },
        permissions: ['invoices.view'],
      },
    ]);
  });

  it('is copied, and shown as a QR code that can be saved as a vector and as pixels', async () => {
    await page.getByRole('button', { name: 'Copy link', exact: true }).first().click();
    await page.getByText('The link of Spring fair is copied.').waitFor();
    url = await clipboardOf(page);
    expect(url.startsWith(`${app.url}/invite/join?token=`)).toBe(true);

    await page.getByRole('button', { name: 'Show QR code' }).click();
    await page.getByRole('img', { name: 'QR code of the sign-up link Spring fair' }).waitFor();
    const download = async (button: string): Promise<{ name: string; content: Buffer }> => {
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      const file = await saving;
      return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
    };
    const vector = await download('Download SVG');
    expect(vector.name).toBe('Spring-fair.svg');
    expect(vector.content.toString()).toMatch(/^<svg [^]*<path/);
    const pixels = await download('Download PNG');
    expect(pixels.name).toBe('Spring-fair.png');
    expect(pixels.content.subarray(1, 4).toString()).toBe('PNG');
    expect(pixels.content.readUInt32BE(16)).toBe(1024);
  });

  it('lets somebody in who types the code of the mail, and lists them', async () => {
    const guest = await startPerson();
    await guest.page.goto(url);
    await guest.page.getByRole('textbox', { name: 'Email address' }).fill('ada@site.test');
    await guest.page.getByLabel('Username', { exact: true }).fill('ada');
    await guest.page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await guest.page.getByRole('button', { name: 'Sign up' }).click();
    const code = codeIn(await app.mail.waitForMail('ada@site.test'));
    await guest.page.getByRole('textbox', { name: 'Security code' }).fill(code);
    await guest.page.getByRole('button', { name: 'Confirm the code' }).click();
    await guest.page.waitForURL((current) => !current.pathname.includes('/code'));
    await guest.close();

    await openLink('Spring fair');
    await page.getByText('1 of 2', { exact: true }).waitFor();
    await rowWith(page, 'ada@site.test').getByText('ada', { exact: true }).waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe('sign-up-link-uses.csv');
    expect(readFileSync(await file.path(), 'utf8')).toContain('ada@site.test');
    await rowWith(page, 'ada@site.test').getByRole('link').click();
    await page.getByRole('region', { name: 'Memberships' }).getByRole('link', { name: 'Acme' }).waitFor();
  });

  it('lets nobody in while it is paused, and is resumed', async () => {
    await openLink('Spring fair');
    await page.getByRole('button', { name: 'Pause' }).click();
    await confirm('You can resume it at any time.', 'Pause');
    await page.getByText('This link is paused', { exact: true }).waitFor();
    const guest = await startPerson();
    await guest.page.goto(url);
    await guest.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await guest.page.getByRole('button', { name: 'Sign up' }).count()).toBe(0);
    await guest.close();

    await page.getByRole('button', { name: 'Resume' }).click();
    await confirm('People can sign up by the link again.', 'Resume');
    await page.getByText('This link is paused', { exact: true }).waitFor({ state: 'detached' });
  });

  it('is edited: a higher maximum', async () => {
    await page.getByRole('button', { name: 'Edit' }).click();
    await heading('Edit Spring fair').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Maximum uses' }).fill('30');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('1 of 30', { exact: true }).waitFor();
  });

  it('gets another address, and the former one is dead', async () => {
    await page.getByRole('button', { name: 'Replace the link' }).click();
    await confirm('The old one stops working at once', 'Replace the link');
    await page.getByText('Spring fair has a new link.').waitFor();
    await page.getByRole('button', { name: 'Copy link', exact: true }).first().click();
    await page.getByText('The link of Spring fair is copied.').waitFor();
    expect(await clipboardOf(page)).not.toBe(url);
    const token = new URL(url).searchParams.get('token');
    await app.http.post('/api/invitations/sign-up-links/inspect').send({ token }).expect(410);
  });

  it('is revoked for good, and is not deleted as it says who came by it', async () => {
    await page.getByRole('button', { name: 'Revoke' }).click();
    await confirm('This cannot be undone.', 'Revoke');
    await page.getByText('This link is revoked', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Copy link' }).count()).toBe(0);
    await openLinks();
    await page.getByRole('button', { name: 'Actions for Spring fair' }).click();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['View details']);
    await page.keyboard.press('Escape');
  });

  it('is deleted from the list where nobody came by it', async () => {
    await createLink({ name: 'A mistake' });
    await openLinks();
    await chooseFromMenu(page, 'A mistake', 'Delete');
    await confirm('It is removed for good', 'Delete');
    await page.getByText('The sign-up link A mistake is deleted.').waitFor();
    await rowWith(page, 'A mistake').waitFor({ state: 'detached' });
  });
});

describe('the list of sign-up links', () => {
  it('is narrowed by state, and says what each gives and how many came', async () => {
    await createLink({ name: 'Open house', maxUses: 100, expiresIn: '48h' });
    await openLinks();
    const cells = await rowWith(page, 'Open house').getByRole('gridcell').allInnerTexts();
    expect(cells.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
      'Open house',
      'Active',
      '0 of 100',
      'Default (Authenticated)',
      'in 2 days',
      'Actions for Open house',
    ]);
    await openLinks('?state=revoked');
    await rowWith(page, 'Spring fair').waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
  });

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('is accessible on a %s, as are the form and a link with its QR code', async (name, size) => {
    await page.setViewportSize(size);
    await openLinks();
    await page.getByRole('link', { name: 'Open house' }).waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await screenshot(page, `panel-links-${name}`);
    await page.goto(`${app.url}${LINKS}/new`);
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await screenshot(page, `panel-link-form-${name}`);
    await openLink('Open house');
    await page.getByRole('button', { name: 'Show QR code' }).click();
    await page.getByRole('img', { name: 'QR code' }).waitFor();
    await page.getByText('Nobody has signed up by this link yet.').waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await screenshot(page, `panel-link-${name}`);
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(await accessibilityProblems(page, '[role=alertdialog]')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize(DESKTOP);
  });
});

describe('a colleague who may only read sign-up links', () => {
  it('sees them and nothing to do with them', async () => {
    const colleague = await app.adminWithPermissions(['plugin::invitations.sign-up-links.read']);
    const person = await startPerson();
    await logInToPanel(person.page, app.url, colleague);
    await person.page.goto(`${app.url}${LINKS}`);
    await person.page.getByRole('link', { name: 'Open house' }).waitFor();
    expect(await person.page.getByRole('link', { name: 'Create a sign-up link' }).count()).toBe(0);
    await person.page.getByRole('link', { name: 'Open house' }).click();
    await person.page.getByRole('heading', { name: 'Open house', exact: true }).waitFor();
    for (const name of ['Copy link', 'Pause', 'Revoke', 'Edit']) {
      expect(await person.page.getByRole('button', { name }).count()).toBe(0);
    }
    await person.close();
  });
});
