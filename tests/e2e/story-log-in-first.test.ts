/** The whole story on a site that gives 48 hours and leads those who registered to a log-in page of its own. */
import { startApp, type App } from '../support';
import { logInToPanel, startPerson, type Person } from './support';
import { followMail, heading, PASSWORD, register } from './support/invitee';
import {
  fillDetails,
  inviteInPanel,
  next,
  openDetails,
  openWizard,
  rowOf,
  seeInList,
} from './support/invitations-panel';
import { startLoginPage, type LoginPage } from './support/login-page';

let app: App;
let login: LoginPage;
let manager: Person;
let invitee: Person;

beforeAll(async () => {
  login = await startLoginPage(() => app.url);
  app = await startApp({
    config: {
      rateLimit: { enabled: false },
      expiry: { default: '48h' },
      acceptance: { after: 'login', loginUrl: login.url },
    },
    env: { SERVE_ADMIN: 'true', JWT_MANAGEMENT: 'refresh', JWT_HTTP_ONLY: 'true' },
  });
  manager = await startPerson();
  await logInToPanel(manager.page, app.url, await app.admin());
});
// Browsers first: what they keep open would count as left behind.
afterAll(async () => {
  await manager.close();
  await invitee.close();
  await login.stop();
  await app.stop();
});

beforeAll(async () => {
  invitee = await startPerson();
});

afterEach(() => {
  expect(manager.faults()).toEqual([]);
  expect(invitee.faults()).toEqual([]);
});

describe('from the invitation to the log-in', () => {
  const email = 'grace@site.test';

  it('creating is a form that takes the person’s details and their access', async () => {
    const { page } = manager;
    await openWizard(page, app.url);
    for (const name of ['Email', 'First name', 'Last name', 'Phone'])
      await page.getByRole('textbox', { name }).waitFor();
    await page.getByRole('combobox', { name: 'Country' }).waitFor();
    await fillDetails(page, { email, firstName: 'Grace', lastName: 'Hopper' });
    await next(page);
    await page.getByRole('combobox', { name: 'Role' }).waitFor();
    await page.getByRole('combobox', { name: 'Valid for' }).filter({ hasText: '48 hours' }).waitFor();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
  });

  it('submitting the form sends the mail with no further step', async () => {
    await inviteInPanel(manager.page, app.url, { email, firstName: 'Grace', lastName: 'Hopper' });
    const mail = await app.mail.waitForMail(email);
    expect(mail.to).toEqual([email]);
    await seeInList(manager.page, app.url, email, 'Sent');
    expect(app.mail.to(email)).toHaveLength(1);
  });

  it('until acceptance the details show "Pending invitation acceptance"', async () => {
    await openDetails(manager.page, app.url, email);
    await manager.page.getByRole('status').getByText('Pending invitation acceptance').waitFor();
  });

  it('the link in the mail shows a form "Register your account" within the 48 hours', async () => {
    app.clock.advance('47h');
    await followMail(invitee.page, await app.mail.waitForMail(email));
    await heading(invitee.page, 'Register your account').waitFor();
  });

  it('the form takes a user name, a password and the account’s details, and can be submitted', async () => {
    const { page } = invitee;
    await page.getByLabel('Username', { exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Password' }).waitFor();
    expect(await page.getByLabel('First name').inputValue()).toBe('Grace');
    expect(await page.getByLabel('Last name').inputValue()).toBe('Hopper');
    await page.getByLabel('Phone number').waitFor();
    await page.getByLabel('Country').waitFor();
    await page.getByRole('button', { name: 'Register and accept' }).waitFor();
  });

  it('after submitting the invitee is at the log-in screen and not signed in', async () => {
    await register(invitee.page, 'grace');
    await heading(invitee.page, 'Log in to the site').waitFor();
    expect(invitee.page.url()).toBe(login.url);
    expect(await invitee.isSignedIn(app.url)).toBe(false);
  });

  it('the invitee logs in there, through the host, with the name and password they chose', async () => {
    const { page } = invitee;
    await page.getByLabel('User', { exact: true }).fill('grace');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByText('Welcome, grace').waitFor();
  });

  it('the banner is gone once the invitee has registered, and the panel says "accepted"', async () => {
    const { page } = manager;
    await seeInList(page, app.url, email, 'Accepted');
    await openDetails(page, app.url, email);
    await page.getByRole('status').getByText('Invitation accepted').waitFor();
    await page.getByRole('link', { name: 'Open the user grace' }).waitFor();
    expect(await page.getByText('Pending invitation acceptance').count()).toBe(0);
  });

  it('opening a link that was used shows "Link already used"', async () => {
    await followMail(invitee.page, await app.mail.waitForMail(email));
    await heading(invitee.page, 'Link already used').waitFor();
    await invitee.expectStatus(410);
    await invitee.page.getByRole('link', { name: 'Go to the log-in page' }).click();
    await heading(invitee.page, 'Log in to the site').waitFor();
  });
});

describe('a link that is not used in time', () => {
  const email = 'late@site.test';

  it('says that it has expired, and takes the wish for a new one', async () => {
    await inviteInPanel(manager.page, app.url, { email });
    const mail = await app.mail.waitForMail(email);
    await seeInList(manager.page, app.url, email, 'Sent');
    app.clock.advance('48h');
    await followMail(invitee.page, mail);
    await heading(invitee.page, 'Invitation expired').waitFor();
    await invitee.expectStatus(410);
    await invitee.page.getByRole('button', { name: 'Ask for a new link' }).click();
    await heading(invitee.page, 'New link requested').waitFor();
  });

  it('is "expired" in the panel, which tells of the wish', async () => {
    await seeInList(manager.page, app.url, email, 'Expired');
    await rowOf(manager.page, email).getByText('New link asked for').waitFor();
    expect(app.mail.to(email)).toHaveLength(1);
  });

  it('is replaced by a new one as soon as an administrator agrees', async () => {
    const { page } = manager;
    await openDetails(page, app.url, email);
    await page.getByText('The invited person asks for a new link').waitFor();
    await page.getByRole('button', { name: 'Send a new link' }).click();
    await page.getByText(`A new link is on its way to ${email}.`).waitFor();
    await page.getByRole('status').getByText('Pending invitation acceptance').waitFor();
    await app.mail.waitForMail(email, { count: 2 });
  });

  it('stays dead and points to the mailbox and its spam folder; the new one lets the person in', async () => {
    await followMail(invitee.page, await app.mail.waitForMail(email));
    await heading(invitee.page, 'There is a newer link').waitFor();
    await invitee.page.getByText('in your mailbox, and in the spam folder').waitFor();
    await invitee.expectStatus(410);
    await followMail(invitee.page, await app.mail.waitForMail(email, { count: 2 }));
    await register(invitee.page, 'late');
    await heading(invitee.page, 'Log in to the site').waitFor();
    await seeInList(manager.page, app.url, email, 'Accepted');
  });
});
