/** The walk of a person who signs up, is added to a case, reviews and approves it, uses it and leaves. */
import { codeIn, wrongCode } from '../challenges/mailbox';
import { copiedUrl, createLink } from '../sign-up-links/signing-up';
import { startApp, type App, type Caller } from '../support';
import { logInToPanel, startPerson, type Person } from './support';
import { inviteInto } from './support/access-step';
import { rowWith } from './support/accounts-panel';
import { startCaseApp, type CaseApp } from './support/case-app';
import { followMail, heading, PASSWORD, register } from './support/invitee';
import { cardOf, notice, press, signIn, titled } from './support/portal';

interface Case {
  documentId: string;
  slug: string;
  name: string;
}

const CARA = 'cara@site.test';
const NEIL = 'neil@site.test';

let app: App;
let caseApp: CaseApp;
let http: Caller;
let manager: Person;
let person: Person;
let mine: Case;
let other: Case;

const createCase = async (name: string): Promise<Case> => {
  const { body } = await http.post('/invitations/accounts').send({ name }).expect(201);
  const paper = { title: `Paper of ${name}`, amount: 1, account: body.data.documentId };
  await app.strapi.documents('api::invoice.invoice').create({ data: paper });
  return body.data;
};

/** What the site's app says to somebody who opens the page that the browser is at and logs in there. */
const readAtApp = async (username: string): Promise<string> => {
  const { page } = person;
  await page.getByLabel('User', { exact: true }).fill(username);
  await page.getByLabel('Password').fill(PASSWORD);
  await press(page, 'Log in');
  const status = page.getByRole('status').filter({ hasText: username });
  return (await status.textContent()) ?? '';
};

const openPortal = async (): Promise<void> => {
  await person.page.goto(`${app.url}/invite/portal`);
};

beforeAll(async () => {
  caseApp = await startCaseApp(() => app.url);
  app = await startApp({
    config: {
      rateLimit: { enabled: false },
      acceptance: { after: 'login', profile: { lastName: 'required' } },
      portal: { appUrl: caseApp.appUrl },
      notifications: {
        choices: [
          { key: 'papers', label: 'New papers', default: true },
          { key: 'dates', label: 'New dates' },
        ],
      },
      permissions: {
        catalogue: [{ key: 'invoices.view', label: 'Read the papers', description: 'And nothing else.' }],
      },
    },
    env: { SERVE_ADMIN: 'true' },
  });
  const owner = await app.admin();
  http = owner.http;
  mine = await createCase('Case 17');
  other = await createCase('Case 18');
  manager = await startPerson();
  await logInToPanel(manager.page, app.url, owner);
  person = await startPerson();
});
// Browsers first: what they keep open would count as left behind.
afterAll(async () => {
  await manager.close();
  await person.close();
  await caseApp.stop();
  await app.stop();
});
afterEach(() => {
  expect(manager.faults()).toEqual([]);
  expect(person.faults()).toEqual([]);
});

describe('with a sign-up link', () => {
  it('the person makes the account, is asked for the profile and for a code by mail, and led to log in', async () => {
    const { page } = person;
    await page.goto(await copiedUrl(app, await createLink(app, { name: 'For everybody' })));
    await page.getByRole('textbox', { name: 'Email address' }).fill(CARA);
    await page.getByLabel('Username', { exact: true }).fill('cara');
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.getByLabel('Last name').fill('Case');
    await press(page, 'Sign up');
    await titled(page, 'Enter your security code');
    const code = codeIn(await app.mail.waitForMail(CARA));
    expect(code).toMatch(/^\d{6}$/);

    const field = page.getByRole('textbox', { name: 'Security code' });
    await field.fill(wrongCode(code));
    await press(page, 'Confirm the code');
    await page.getByText('This code is wrong. Attempts left: 4').first().waitFor();
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(code)})`);
    await field.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+v');
    await press(page, 'Confirm the code');
    await titled(page, 'Sign in');
    expect(new URL(page.url()).pathname).toBe('/invite/sign-in');
  });

  it('the person logs in, completes the profile and finds no case yet', async () => {
    const { page } = person;
    await openPortal();
    await signIn(page, 'cara');
    await page.getByText('There is nothing here yet.').waitFor();
    await page.getByRole('link', { name: 'Profile' }).click();
    await titled(page, 'Profile');
    expect(await page.getByLabel('Last name').inputValue()).toBe('Case');
    await page.getByLabel('First name').fill('Cara');
    await press(page, 'Save');
    await notice(page, 'Your changes are saved.');
    expect(await page.getByLabel('First name').inputValue()).toBe('Cara');
  });
});

describe('the administrator', () => {
  it('has the person in the list of users, and adds them to a case', async () => {
    const { page } = manager;
    await page.goto(`${app.url}/admin/plugins/invitations/people`);
    await rowWith(page, CARA).getByText('Active', { exact: true }).waitFor();
    const access = { account: mine.name, permissions: ['Read the papers'] };
    await inviteInto(page, app.url, { email: CARA }, access);
  });

  it('publishes terms', async () => {
    await http
      .post('/invitations/terms')
      .send({ version: '2026-11', text: 'Tell nobody of the case.' })
      .expect(201);
  });
});

describe('a person who has an account', () => {
  it('finds the case with its state, a button for the invitation, and no way to open it', async () => {
    const { page } = person;
    await openPortal();
    const card = cardOf(page, mine.name);
    await card.getByText('Authenticated', { exact: true }).waitFor();
    await card.getByText('Invitation, not accepted yet').waitFor();
    await card.getByRole('link', { name: 'Review invitation' }).waitFor();
    expect(await card.getByRole('link', { name: 'Open' }).count()).toBe(0);

    await page.goto(caseApp.urlOf(mine.slug));
    expect(await readAtApp('cara')).toBe('cara has no access');
    await person.expectStatus(404);
  });

  it('reviews the permissions, the terms and the notifications; nothing is granted before "Approve access"', async () => {
    const { page } = person;
    await openPortal();
    await cardOf(page, mine.name).getByRole('link', { name: 'Review invitation' }).click();
    await titled(page, 'Review your invitation');
    await page.getByText('Read the papers', { exact: true }).waitFor();
    await page.getByText('And nothing else.').waitFor();
    await page.getByText('Nothing is granted until you approve it.').waitFor();
    await page.getByText('Read the terms', { exact: true }).click();
    await page.getByText('Tell nobody of the case.').waitFor();
    expect(await page.getByLabel('New papers').isChecked()).toBe(true);

    // Whoever only looked at it has been given nothing.
    await page.getByRole('link', { name: 'Decide later' }).click();
    await cardOf(page, mine.name).getByText('Invitation, not accepted yet').waitFor();
    await cardOf(page, mine.name).getByRole('link', { name: 'Review invitation' }).click();
    await page.getByLabel('New papers').uncheck();
    await page.getByLabel('New dates').check();
    await page.getByLabel('I have read the terms and agree to them').check();
    await press(page, 'Approve access');
    await notice(page, 'You approved the access.');
    await cardOf(page, mine.name).getByText('Active', { exact: true }).waitFor();
  });

  it('opens the app then: this case, and no other', async () => {
    const { page } = person;
    await cardOf(page, mine.name).getByRole('link', { name: 'Open', exact: true }).click();
    await titled(page, `The papers of ${mine.slug}`);
    expect(await readAtApp('cara')).toBe('cara reads Paper of Case 17');
    await page.goto(caseApp.urlOf(other.slug));
    expect(await readAtApp('cara')).toBe('cara has no access');
    await person.expectStatus(404);
  });

  it('has settings for it, and changes the notifications later', async () => {
    const { page } = person;
    await openPortal();
    expect(await cardOf(page, other.name).count()).toBe(0);
    await cardOf(page, mine.name).getByRole('link', { name: 'Settings' }).click();
    await titled(page, `Settings for ${mine.name}`);
    expect(await page.getByLabel('New papers').isChecked()).toBe(false);
    expect(await page.getByLabel('New dates').isChecked()).toBe(true);
    await page.getByLabel('New papers').check();
    await press(page, 'Save');
    await notice(page, 'Your changes are saved.');
    await page.reload();
    expect(await page.getByLabel('New papers').isChecked()).toBe(true);
  });

  it('removes their own access, and is out at once', async () => {
    const { page } = person;
    await page.getByRole('link', { name: 'Leave this account' }).click();
    await press(page, 'Leave the account');
    await notice(page, 'You left the account.');
    expect(await cardOf(page, mine.name).count()).toBe(0);
    await page.goto(caseApp.urlOf(mine.slug));
    expect(await readAtApp('cara')).toBe('cara has no access');
    await person.expectStatus(404);
    await openPortal();
    await press(page, 'Sign out');
    await titled(page, 'Sign in');
  });
});

describe('somebody new', () => {
  it('makes an account and accepts by the link that the administrator sends; until then they are in no case', async () => {
    const access = { account: mine.name, permissions: ['Read the papers'] };
    await inviteInto(manager.page, app.url, { email: NEIL }, access);
    const { page } = person;
    const membersOf = async (): Promise<unknown[]> =>
      (await http.get(`/invitations/accounts/${mine.documentId}/members`).expect(200)).body.data;
    await followMail(page, await app.mail.waitForMail(NEIL));
    await heading(page, `invites you to join ${mine.name}`).waitFor();
    expect(await membersOf()).toEqual([]);
    await page.getByLabel('Last name').fill('New');
    await page.locator('#register-terms').check();
    await register(page, 'neil');
    await signIn(page, 'neil');
    await cardOf(page, mine.name).getByRole('link', { name: 'Open', exact: true }).click();
    expect(await readAtApp('neil')).toBe('neil reads Paper of Case 17');
  });
});

describe('the list of users', () => {
  it('shows all: who is in a case, who has left, who never logged in, and who has not answered yet', async () => {
    await app.user({ email: 'silent@site.test', username: 'silent', password: PASSWORD });
    const { page } = manager;
    await inviteInto(page, app.url, { email: 'late@site.test' }, { account: mine.name });
    await page.goto(`${app.url}/admin/plugins/invitations/people`);
    for (const [email, state] of [
      [NEIL, 'Active'],
      [CARA, 'Removed'],
      ['silent@site.test', 'Active'],
      ['late@site.test', 'Invited'],
    ] as const)
      await rowWith(page, email).getByText(state, { exact: true }).waitFor();
  });
});
