import type { Page } from 'playwright-core';
import type { Caller } from '../support';
import {
  collectConsoleErrors,
  logInToPanel,
  startSite,
  startVisitor,
  type FaultList,
  type Site,
  type Visitor,
} from './support';
import { accessibilityProblems } from './support/accessibility';
import { callerAs } from './support/admins';

const INVITE = '/admin/plugins/invitations/invite';

let site: Site;
let visitor: Visitor;
let page: Page;
let errors: FaultList;
let owner: Caller;

const invitations = async (search: string): Promise<Record<string, unknown>[]> =>
  (await owner.get('/invitations/invitations').query({ _q: search }).expect(200)).body.data;

const startInviting = async (email: string): Promise<void> => {
  await page.goto(`${site.url}${INVITE}`);
  await page.getByLabel('Email').fill(email);
};

const next = () => page.getByRole('button', { name: 'Next' }).click();
const step = (title: string) => page.getByRole('heading', { name: title }).waitFor();

beforeAll(async () => {
  site = await startSite({
    config: { invite: { required: ['firstName', 'lastName'] }, expiry: { max: '30d' } },
  });
  owner = await callerAs(site, site.owner);
  visitor = await startVisitor();
  errors = collectConsoleErrors(visitor.context);
  page = await visitor.context.newPage();
  await logInToPanel(page, site.url, site.owner);
});
/** The host's page of a user asks for features that this edition has not, and is told so. */
const isOfHost = (error: string): boolean => error.includes('/admin/content-manager/');

afterEach(() => expect(errors.all.filter((error) => !isOfHost(error))).toEqual([]));
afterAll(async () => {
  await visitor.close();
  await site.stop();
});

describe('inviting somebody', () => {
  it('goes from details over access to the overview, and creates nothing before that is confirmed', async () => {
    await startInviting('wanda@example.test');
    await page.getByLabel('First name').fill('Wanda');
    await page.getByLabel('Last name').fill('Winter');
    await page.getByLabel('Phone').fill('+49 (30) 90 18 20');
    await page.getByRole('combobox', { name: 'Country' }).click();
    await page.keyboard.type('german');
    await page.getByRole('option', { name: 'Germany' }).click();
    await next();

    await step('What they get');
    await page.getByRole('combobox', { name: 'Role' }).click();
    await page.getByRole('option', { name: 'Authenticated', exact: true }).click();
    await page.getByRole('combobox', { name: 'Valid for' }).click();
    await page.getByRole('option', { name: '48 hours' }).click();
    await page.getByLabel('Personal message').fill('Hello <b>Wanda</b>');
    await next();

    await step('Check and confirm');
    const facts = page.locator('dl');
    for (const text of [
      'wanda@example.test',
      'Wanda Winter',
      '+4930901820',
      'Germany',
      'Authenticated',
      '48 hours',
      'Hello <b>Wanda</b>',
    ]) {
      await facts.getByText(text, { exact: true }).waitFor();
    }
    await page.getByText('A mail with the link is sent to wanda@example.test.').waitFor();
    expect(await invitations('wanda')).toEqual([]);
    expect(site.mail.mails).toEqual([]);

    await page.getByRole('button', { name: 'Invite and send the mail' }).dblclick();
    await step('wanda@example.test is invited');
    await page.getByText('spam folder').waitFor();
    await site.mail.waitForMail('wanda@example.test');
    expect(await invitations('wanda')).toMatchObject([
      {
        email: 'wanda@example.test',
        firstName: 'Wanda',
        lastName: 'Winter',
        phone: '+4930901820',
        countryCode: 'DE',
        message: 'Hello <b>Wanda</b>',
        status: 'pending',
        role: { name: 'Authenticated' },
        source: 'admin',
      },
    ]);
    expect(site.mail.mails).toHaveLength(1);
  });

  it('ends with the link, the details, and the next invitation', async () => {
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('The link for wanda@example.test is copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(new RegExp(`^${site.url}/invite\\?token=`));
    const token = new URL(link).searchParams.get('token');
    const answer = await site.node.http.post('/api/invitations/inspect').send({ token }).expect(200);
    expect(answer.body.data.email).toBe('wanda@example.test');

    await page.getByRole('link', { name: 'View details' }).click();
    await page.getByText('Pending invitation acceptance').waitFor();
    await page.goBack();
    await startInviting('again@example.test');
  });

  it('shows the link where the browser has no clipboard', async () => {
    const [invitation] = await invitations('wanda');
    await page.goto(`${site.url}/admin/plugins/invitations/${String(invitation?.documentId)}`);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy link' }).click();
    const field = page.getByRole('dialog').getByLabel('Invitation link');
    expect(await field.inputValue()).toMatch(/\/invite\?token=/);
    await field.focus();
    expect(await field.evaluate((input: HTMLInputElement) => input.selectionEnd)).toBeGreaterThan(50);
    await page.keyboard.press('Escape');
  });

  it('says at once that an address is invited already, with a link to the invitation', async () => {
    await startInviting('  WANDA@example.test ');
    await page.getByText('This address is invited already.').waitFor();
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: 'Open the pending invitation' }).click();
    await page.getByText('Pending invitation acceptance').waitFor();
  });

  it('says at once that an address has a user already, with a link to the user', async () => {
    const { body: role } = await owner.get('/users-permissions/roles').expect(200);
    const authenticated = role.roles.find(({ type }: { type: string }) => type === 'authenticated');
    await owner
      .post('/content-manager/collection-types/plugin::users-permissions.user')
      .send({
        username: 'ursula',
        email: 'ursula@example.test',
        password: 'Secret-of-ursula-1',
        role: { connect: [{ id: authenticated.id }] },
        confirmed: true,
      })
      .expect(201);
    await startInviting('ursula@example.test');
    await page.getByText('This address belongs to a user already.').waitFor();
    await page.getByRole('link', { name: 'Open the user ursula' }).click();
    await page.waitForURL('**/content-manager/collection-types/plugin::users-permissions.user/**');
    await page.getByRole('heading', { name: 'ursula' }).first().waitFor();
  });

  it('marks each field that is missing or wrong, and goes no further', async () => {
    await startInviting('not an address');
    await page.getByLabel('Phone').fill('030 123');
    await next();
    for (const text of [
      'This is not an email address.',
      'Enter the first name.',
      'Enter the last name.',
      'Enter the number with the country’s prefix'.slice(0, 21),
    ]) {
      await page.getByText(text).first().waitFor();
    }
    expect(await page.getByLabel('Email').getAttribute('aria-invalid')).toBe('true');
  });

  it('refuses a life that is longer than the site allows', async () => {
    await startInviting('long@example.test');
    await page.getByLabel('First name').fill('Lara');
    await page.getByLabel('Last name').fill('Long');
    await next();
    await step('What they get');
    await page.getByRole('combobox', { name: 'Valid for' }).click();
    await page.getByRole('option', { name: 'Another length' }).click();
    await page.getByRole('textbox', { name: 'Length' }).fill('31');
    await next();
    await page.getByText('This site allows at most 30 days.').waitFor();
    await page.getByRole('textbox', { name: 'Length' }).fill('3');
    await next();
    await step('Check and confirm');
    await page.locator('dl').getByText('3 days').waitFor();
  });

  it('leads back to the address when somebody else was faster', async () => {
    await owner
      .post('/invitations/invitations')
      .send({ email: 'long@example.test', firstName: 'L', lastName: 'L' })
      .expect(201);
    await page.getByRole('button', { name: 'Invite and send the mail' }).click();
    await step('Whom do you invite?');
    await page.getByText('An invitation to this address is pending.').waitFor();
    expect(await page.getByLabel('First name').inputValue()).toBe('Lara');
    await errors.expectAndForget(/409/);
  });

  it('can be used with a screen reader', async () => {
    await startInviting('reader@example.test');
    await page.getByLabel('First name').fill('Rita');
    await page.getByLabel('Last name').fill('Reader');
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await next();
    await step('What they get');
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await next();
    await step('Check and confirm');
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
  });
});

describe('a site without an email provider', () => {
  it('says so before and after, and the link can be copied', async () => {
    const mute = await startSite({ env: { SMTP_HOST: '' } });
    // A browser of its own: cookies know hosts, not ports, so one site's session would be the other's.
    const someone = await startVisitor();
    try {
      const other = await someone.context.newPage();
      await logInToPanel(other, mute.url, mute.owner);
      await other.goto(`${mute.url}/admin/plugins/invitations`);
      await other.getByText('Mails cannot be sent').waitFor();
      await other.goto(`${mute.url}${INVITE}`);
      await other.getByLabel('Email').fill('mute@example.test');
      await other.getByRole('button', { name: 'Next' }).click();
      await other.getByRole('heading', { name: 'What they get' }).waitFor();
      await other.getByRole('button', { name: 'Next' }).click();
      await other.getByText('no mail can be sent to mute@example.test at present').waitFor();
      await other.getByRole('button', { name: 'Invite and send the mail' }).click();
      await other.getByText('Copy the link and pass it on yourself.').waitFor();
      await other.getByRole('link', { name: 'Close' }).click();
      await other.getByRole('row').filter({ hasText: 'mute@example.test' }).getByText('Not sent').waitFor();
    } finally {
      await someone.close();
      await mute.stop();
    }
  });
});
