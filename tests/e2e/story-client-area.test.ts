/** A customer at the portal invites two people into an account; one registers, the other has a user, and both come in. */
import type { Page } from 'playwright-core';
import { getService } from '../../server/kernel/get-service';
import { createAccount, join, own, startTenants, type Shown } from '../accounts/tenants';
import { newUser, type PortalUser } from '../portal/portal';
import type { App, Mail } from '../support';
import { startPerson, type Person } from './support';
import { heading, logInToAccept, PASSWORD, register } from './support/invitee';
import { cardOf, notice, press, signIn, titled } from './support/portal';

const RITA = 'rita@site.test';

let app: App;
let customer: Person;
let invitee: Person;
let acme: Shown;
let globex: Shown;
let bert: PortalUser;

const portal = () => `${app.url}/invite/portal`;

beforeAll(async () => {
  app = await startTenants({
    portal: { appUrl: '/app/{account}' },
    acceptance: { emailPolicy: 'any' },
    permissions: {
      catalogue: [
        { key: 'invoices.view', label: 'See invoices' },
        { key: 'invoices.edit', label: 'Write invoices' },
      ],
    },
  });
  acme = await createAccount(app, { name: 'Acme' });
  globex = await createAccount(app, { name: 'Globex' });
  const olga = await newUser(app, 'olga');
  await own(app, acme, await join(app, acme, olga));
  await join(app, globex, olga, ['members.read']);
  bert = await newUser(app, 'bert');
  await join(app, globex, bert);
  customer = await startPerson();
  await customer.page.goto(portal());
  await signIn(customer.page, 'olga');
});
// Browsers first: what they keep open would count as left behind.
afterAll(async () => {
  await customer.close();
  await app.stop();
});

beforeEach(async () => {
  invitee = await startPerson();
});
afterEach(async () => {
  expect(customer.faults()).toEqual([]);
  expect(invitee.faults()).toEqual([]);
  await invitee.close();
});

/** Opens the user management of an account, as the customer does. */
const openUsers = async (account: Shown): Promise<Page> => {
  const { page } = customer;
  await page.goto(portal());
  await cardOf(page, String(account.name)).getByRole('link', { name: 'User management' }).click();
  await titled(page, `User management: ${String(account.name)}`);
  return page;
};

const usersOf = (page: Page) => page.getByRole('region', { name: 'Users', exact: true });
const pendingOf = (page: Page) => page.getByRole('region', { name: 'Pending invites' });

const sendInvite = async (email: string, choose: (page: Page) => Promise<void>): Promise<Mail> => {
  const page = await openUsers(acme);
  await page.getByRole('link', { name: 'Invite new user' }).click();
  await page.getByLabel('Email address').fill(email);
  await choose(page);
  await press(page, 'Send invite');
  await notice(page, 'The invite is on its way.');
  return app.mail.waitForMail(email);
};

/** Shows a mail as a mail reader does, and follows its button. */
const acceptFromMail = async (page: Page, mail: Mail): Promise<void> => {
  await page.goto('about:blank');
  await page.setContent(mail.html);
  await page.getByRole('link', { name: 'Accept invitation' }).click();
  await page.waitForURL(/^http/);
};

describe('a customer with several accounts', () => {
  it('finds all of them after one log-in, and in each what they may do there', async () => {
    const { page } = customer;
    await cardOf(page, 'Acme').getByText('Owner', { exact: true }).waitFor();
    await cardOf(page, 'Globex').getByText('Active', { exact: true }).waitFor();
    await openUsers(globex);
    await usersOf(page).getByText('bert@site.test').waitFor();
    expect(await page.getByRole('link', { name: 'Invite new user' }).count()).toBe(0);
    await openUsers(acme);
    await page.getByRole('link', { name: 'Invite new user' }).waitFor();
  });
});

describe('somebody new, who is invited with all permissions', () => {
  let mail: Mail;

  it('is a pending invite and not among the users, whoever opens the link', async () => {
    mail = await sendInvite(RITA, (page) => page.getByLabel('All permissions').check());
    const { page } = customer;
    await pendingOf(page).getByRole('article', { name: RITA }).waitFor();
    expect(await usersOf(page).getByText(RITA).count()).toBe(0);
    await acceptFromMail(invitee.page, mail);
    await invitee.page.reload();
    // Only then has the site noted that the mail is out.
    await getService(app.strapi, 'delivery').drain();
    await page.reload();
    await pendingOf(page)
      .getByRole('article', { name: RITA })
      .getByText(/^Invite sent /)
      .waitFor();
  });

  it('reads on the page who invites to what, and can register or log in; the address stands in both forms', async () => {
    const { page } = invitee;
    await acceptFromMail(page, mail);
    await heading(page, 'olga invites you to join Acme').waitFor();
    await page.getByText('All permissions: you may do everything in this account').waitFor();
    await heading(page, 'Register your account').waitFor();
    expect(await page.locator('#register-email').inputValue()).toBe(RITA);
    await page.getByText('I have an account already').click();
    await page.getByRole('button', { name: 'Log in and accept' }).waitFor();
    expect(await page.locator('#login-identifier').inputValue()).toBe(RITA);
  });

  it('registers, acts in the account as its owner does, and is among the users', async () => {
    const { page } = invitee;
    await acceptFromMail(page, mail);
    await register(page, 'rita');
    await heading(page, 'Invitation accepted').waitFor();
    await page.getByRole('link', { name: 'Go to my invitations and accounts' }).click();
    const card = cardOf(page, 'Acme');
    await card.getByRole('link', { name: 'Open', exact: true }).waitFor();
    await card.getByRole('link', { name: 'User management' }).click();
    await page.getByRole('link', { name: 'Invite new user' }).click();
    await page.getByLabel('All permissions').waitFor();

    await openUsers(acme);
    await usersOf(customer.page).getByRole('article', { name: 'rita' }).waitFor();
    await customer.page.getByText('No invitation is pending.').waitFor();
  });

  it('cannot use the link a second time', async () => {
    await acceptFromMail(invitee.page, mail);
    await heading(invitee.page, 'Link already used').waitFor();
    await invitee.expectStatus(410);
  });
});

describe('somebody with a user, who is invited with chosen permissions', () => {
  it('logs in on the page and has exactly those in the account at once', async () => {
    const mail = await sendInvite(bert.email, async (page) => {
      await page.getByLabel('Choose permissions').check();
      await page.getByLabel('See invoices').check();
    });
    const { page } = invitee;
    await acceptFromMail(page, mail);
    await heading(page, 'olga invites you to join Acme').waitFor();
    await page.getByText('See invoices', { exact: true }).waitFor();
    expect(await page.getByText('Write invoices').count()).toBe(0);
    await logInToAccept(page, PASSWORD);
    await heading(page, 'Invitation accepted').waitFor();
    await page.getByRole('link', { name: 'Go to my invitations and accounts' }).click();
    await cardOf(page, 'Acme').getByRole('link', { name: 'Open', exact: true }).waitFor();
    await cardOf(page, 'Globex').getByText('Active', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'User management' }).count()).toBe(0);

    await openUsers(acme);
    const card = usersOf(customer.page).getByRole('article', { name: 'bert' });
    await card.getByText('See invoices', { exact: true }).waitFor();
    expect(await card.getByText('Write invoices').count()).toBe(0);
  });

  it('is removed from this account, and keeps the user and the other account', async () => {
    const page = await openUsers(acme);
    await page.getByRole('link', { name: 'Remove bert' }).click();
    await titled(page, 'Remove this user?');
    await press(page, 'Remove');
    await notice(page, 'The user was removed from the account.');
    await invitee.page.goto(portal());
    await signIn(invitee.page, 'bert');
    await cardOf(invitee.page, 'Globex').getByText('Active', { exact: true }).waitFor();
    expect(await cardOf(invitee.page, 'Acme').count()).toBe(0);
  });
});
