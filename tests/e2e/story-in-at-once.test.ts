/** The whole story on a site in production that signs people in as soon as they have accepted. */
import { codeIn } from '../challenges/mailbox';
import { logInToPanel, startPerson, startSite, type Person, type Site } from './support';
import { followMail, heading, logInToAccept, PASSWORD, register } from './support/invitee';
import {
  chooseAction,
  clipboardOf,
  fillDetails,
  inviteInPanel,
  next,
  openDetails,
  openWizard,
  rowOf,
  seeInList,
  type Guest,
} from './support/invitations-panel';

let site: Site;
let admin: Person;
let invitee: Person;

beforeAll(async () => {
  site = await startSite({
    config: { rateLimit: { enabled: false }, invite: { required: ['firstName', 'lastName'] } },
    env: { JWT_MANAGEMENT: 'refresh', JWT_HTTP_ONLY: 'true', ALLOW_REGISTER: 'true' },
  });
  admin = await startPerson();
  await logInToPanel(admin.page, site.url, site.owner);
});
afterAll(async () => {
  await admin.close();
  await site.stop();
});

beforeEach(async () => {
  invitee = await startPerson();
});
afterEach(async () => {
  expect(admin.faults()).toEqual([]);
  expect(invitee.faults()).toEqual([]);
  await invitee.close();
});

const guestOf = (name: string): Required<Guest> => ({
  email: `${name}@site.test`,
  firstName: 'Ada',
  lastName: 'Lovelace',
});

/** Invites somebody in the panel, and waits until the mail is out. */
const invite = async (name: string): Promise<Required<Guest>> => {
  const guest = guestOf(name);
  await inviteInPanel(admin.page, site.url, guest);
  await site.mail.waitForMail(guest.email);
  await seeInList(admin.page, site.url, guest.email, 'Sent');
  return guest;
};

const openMail = async (email: string, count = 1): Promise<void> =>
  followMail(invitee.page, await site.mail.waitForMail(email, { count }));

/** Logs in through the host's own route, and answers the user. */
const logInAtHost = async (identifier: string): Promise<{ username: string; confirmed: boolean }> => {
  const answer = await site.node.http.post('/api/auth/local').send({ identifier, password: PASSWORD });
  expect(answer.status).toBe(200);
  return answer.body.user;
};

describe('the wizard', () => {
  it('does not go on without email, first name and last name', async () => {
    const { page } = admin;
    await openWizard(page, site.url);
    await next(page);
    for (const text of ['Enter the email address.', 'Enter the first name.', 'Enter the last name.'])
      await page.getByText(text).waitFor();
    await fillDetails(page, { email: 'nobody@site.test', firstName: 'No' });
    await next(page);
    await page.getByText('Enter the last name.').waitFor();
    expect(await page.getByText('Enter the first name.').count()).toBe(0);
    await heading(page, 'Whom do you invite?').waitFor();
    await fillDetails(page, { email: 'nobody@site.test', lastName: 'Body' });
    await next(page);
    await heading(page, 'What they get').waitFor();
  });

  it('leads from details over access to an overview, which says what will be done; only its button does it', async () => {
    const { page } = admin;
    const { email, ...names } = guestOf('overview');
    await openWizard(page, site.url);
    await fillDetails(page, { email, ...names });
    await next(page);
    await heading(page, 'What they get').waitFor();
    await page.getByRole('combobox', { name: 'Role' }).waitFor();
    await next(page);
    await heading(page, 'Check and confirm').waitFor();
    for (const text of [
      email,
      'Ada Lovelace',
      'Authenticated',
      '7 days',
      `A mail with the link is sent to ${email}.`,
    ])
      await page.getByText(text, { exact: true }).waitFor();
    await page.getByText('Nothing has been created or sent yet.').waitFor();

    // Somebody who leaves now has done nothing.
    await page.goto(`${site.url}/admin/plugins/invitations?_q=${encodeURIComponent(email)}`);
    await page.getByText('No invitation matches.').waitFor();
    expect(site.mail.to(email)).toEqual([]);

    await inviteInPanel(page, site.url, { email, ...names });
    await site.mail.waitForMail(email);
  });

  it('ends with "View details", "Close" and "Copy link"; the copied link opens that person’s invitation', async () => {
    const { page } = admin;
    const guest = guestOf('copied');
    await inviteInPanel(page, site.url, guest);
    await page.getByRole('link', { name: 'Close' }).waitFor();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText(`The link for ${guest.email} is copied.`).waitFor();
    const link = await clipboardOf(page);
    await page.getByRole('link', { name: 'View details' }).click();
    await heading(page, guest.email).waitFor();

    await invitee.page.goto(link);
    await invitee.page.getByText(`Your account will belong to ${guest.email}.`).waitFor();
  });
});

describe('somebody who is new', () => {
  it('gets a mail, registers by its link, is signed in, can log in, and is "accepted" in the panel', async () => {
    const { email } = await invite('ada');
    await openMail(email);
    await heading(invitee.page, 'Olivia Owner invites you').waitFor();
    await register(invitee.page, 'ada');
    await heading(invitee.page, 'Invitation accepted').waitFor();
    await invitee.page.getByText('You are signed in as ada.').waitFor();
    expect(await invitee.isSignedIn(site.url)).toBe(true);
    expect(await logInAtHost(email)).toMatchObject({ username: 'ada', confirmed: true });
    await seeInList(admin.page, site.url, email, 'Accepted');
  });

  it('declines, and the panel shows that and why', async () => {
    const { email } = await invite('dora');
    await openMail(email);
    await invitee.page.getByText('I do not want to accept').click();
    await invitee.page.getByLabel('Reason').fill('Not for me');
    await invitee.page.getByRole('button', { name: 'Decline the invitation' }).click();
    await heading(invitee.page, 'Invitation declined').waitFor();
    await seeInList(admin.page, site.url, email, 'Declined');
    await openDetails(admin.page, site.url, email);
    await admin.page.getByText('Reason given: Not for me').waitFor();

    await openMail(email);
    await invitee.page.getByText('This invitation was declined').waitFor();
    await invitee.expectStatus(410);
  });
});

describe('somebody who made an account after being invited', () => {
  it('logs in on the page with the password they have, and is "accepted" in the panel', async () => {
    const { email } = await invite('elder');
    const made = await site.node.http
      .post('/api/auth/local/register')
      .send({ email, username: 'elder', password: PASSWORD });
    expect(made.status).toBe(200);

    await openMail(email);
    await logInToAccept(invitee.page, 'not the password');
    await invitee.page.getByText('The username or the password is wrong.').waitFor();
    await invitee.expectStatus(401);
    await logInToAccept(invitee.page, PASSWORD);
    await heading(invitee.page, 'Invitation accepted').waitFor();
    expect(await invitee.isSignedIn(site.url)).toBe(true);
    expect(await logInAtHost('elder')).toMatchObject({ username: 'elder' });
    await seeInList(admin.page, site.url, email, 'Accepted');
    await openDetails(admin.page, site.url, email);
    await admin.page.getByRole('link', { name: 'Open the user elder' }).waitFor();
  });
});

describe('an administrator who thinks again', () => {
  it('cancels in the panel, and the link says so', async () => {
    const { email } = await invite('carl');
    await chooseAction(admin.page, site.url, email, 'Cancel invitation');
    const question = admin.page.getByRole('alertdialog', { name: 'Cancel this invitation?' });
    await question.getByRole('button', { name: 'Cancel invitation' }).click();
    await admin.page.getByText(`The invitation of ${email} is cancelled.`).waitFor();
    await rowOf(admin.page, email).getByText('Cancelled', { exact: true }).waitFor();

    await openMail(email);
    await heading(invitee.page, 'Invitation cancelled').waitFor();
    await invitee.expectStatus(410);
  });

  it('sends it again with another link: the old one says that it was replaced, the new one works', async () => {
    const { email } = await invite('rita');
    await chooseAction(admin.page, site.url, email, 'Resend');
    const form = admin.page.getByRole('dialog', { name: 'Resend the invitation' });
    await form.getByRole('checkbox', { name: 'Replace the link' }).check();
    await form.getByRole('button', { name: 'Resend' }).click();
    await admin.page.getByText(`The invitation of ${email} is sent again.`).waitFor();
    await site.mail.waitForMail(email, { count: 2 });

    await openMail(email);
    await heading(invitee.page, 'There is a newer link').waitFor();
    await invitee.expectStatus(410);
    await openMail(email, 2);
    await register(invitee.page, 'rita');
    await heading(invitee.page, 'Invitation accepted').waitFor();
    await seeInList(admin.page, site.url, email, 'Accepted');
  });

  it('copies the link later: it proves no address, so the person is in only with the code from their mail', async () => {
    const { email } = await invite('cora');
    await chooseAction(admin.page, site.url, email, 'Copy link');
    await admin.page.getByText(`The link for ${email} is copied.`).waitFor();
    const link = await clipboardOf(admin.page);
    expect(site.mail.to(email)[0]?.text).not.toContain(link);

    await invitee.page.goto(link);
    await register(invitee.page, 'cora');
    await heading(invitee.page, 'Enter your security code').waitFor();
    await seeInList(admin.page, site.url, email, 'Pending');
    const code = codeIn(await site.mail.waitForMail(email, { count: 2 }));
    await invitee.page.getByRole('textbox', { name: 'Security code' }).fill(code);
    await invitee.page.getByRole('button', { name: 'Confirm the code' }).click();
    await heading(invitee.page, 'Invitation accepted').waitFor();
    expect(await invitee.isSignedIn(site.url)).toBe(true);
    expect(await logInAtHost(email)).toMatchObject({ username: 'cora', confirmed: true });
    await openDetails(admin.page, site.url, email);
    await admin.page.getByText('Link copied', { exact: true }).waitFor();
    await admin.page.getByRole('status').getByText('Invitation accepted').waitFor();
  });
});
