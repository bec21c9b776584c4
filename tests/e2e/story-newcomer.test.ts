/** The walk of a newcomer: an account, two people with different permissions, one who invites further, one who is removed. */
import { callerWith } from '../support/callers';
import { startApp, type App, type Caller, type SiteUser } from '../support';
import { logInToPanel, startPerson, type Person } from './support';
import { inviteInto } from './support/access-step';
import { chooseFromMenu, openAccount, openTab, rowWith } from './support/accounts-panel';
import { followMail, heading, logInToAccept, PASSWORD, register } from './support/invitee';

interface Named {
  documentId: string;
  name: string;
}

const RITA = { email: 'rita@site.test', firstName: 'Rita' };
const ERIK = { email: 'erik@site.test', username: 'erik', password: PASSWORD };
const THEA = 'thea@site.test';

let app: App;
let admin: Caller;
let manager: Person;
let invitee: Person;
let acme: Named;
let globex: Named;
let erik: SiteUser;
/** Rita calls the site's API with the session of her log-in. */
let rita: Caller;

const accountPath = (account: Named, rest: string) =>
  `/api/invitations/accounts/${account.documentId}/${rest}`;
const invoicesOf = (account: Named) => `/api/accounts/${account.documentId}/invoices`;

const logIn = async (identifier: string): Promise<Caller> => {
  const { body } = await app.http
    .post('/api/auth/local')
    .send({ identifier, password: PASSWORD })
    .expect(200);
  return callerWith(app.url, body.jwt);
};

beforeAll(async () => {
  app = await startApp({
    config: { rateLimit: { enabled: false }, accounts: { allowDirectMembership: true } },
    env: { SERVE_ADMIN: 'true', JWT_MANAGEMENT: 'refresh', JWT_HTTP_ONLY: 'true' },
  });
  const owner = await app.admin();
  admin = owner.http;
  manager = await startPerson();
  await logInToPanel(manager.page, app.url, owner);

  // Erik has been with the site for long, and is in another account.
  erik = await app.user(ERIK);
  globex = (await admin.post('/invitations/accounts').send({ name: 'Globex' }).expect(201)).body.data;
  await admin
    .post(`/invitations/accounts/${globex.documentId}/associate`)
    .send({ user: erik.documentId, permissions: ['invoices.view'], send: false })
    .expect(201);
});
afterAll(async () => {
  await manager.close();
  await app.stop();
});

beforeEach(async () => {
  invitee = await startPerson();
});
afterEach(async () => {
  expect(manager.faults()).toEqual([]);
  expect(invitee.faults()).toEqual([]);
  await invitee.close();
});

it('an administrator creates an account', async () => {
  const { page } = manager;
  await page.goto(`${app.url}/admin/plugins/invitations/accounts/new`);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Acme');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await heading(page, 'Acme').waitFor();
  const { body } = await admin.get('/invitations/accounts').query({ _q: 'acme' }).expect(200);
  acme = body.data[0];
});

it('invites somebody new into it who may invite and see invoices, and somebody who has a user for invoices only', async () => {
  const { page } = manager;
  await inviteInto(page, app.url, RITA, {
    account: 'Acme',
    permissions: ['Invite people', 'View invoices', 'See the members'],
  });
  await inviteInto(page, app.url, { email: ERIK.email }, { account: 'Acme', permissions: ['View invoices'] });
  await openAccount(page, app.url, acme);
  await openTab(page, 'Pending invites');
  await rowWith(page, RITA.email).waitFor();
  await rowWith(page, ERIK.email).waitFor();
});

it('the one registers', async () => {
  await followMail(invitee.page, await app.mail.waitForMail(RITA.email));
  await register(invitee.page, 'rita');
  await heading(invitee.page, 'Invitation accepted').waitFor();
  rita = await logIn('rita');
  const { body } = await rita.get('/api/invitations/me/memberships').expect(200);
  expect(body.data).toMatchObject([{ account: { name: 'Acme' }, owner: false }]);
  await rita.get(invoicesOf(acme)).expect(200);
  await rita.get(invoicesOf(globex)).expect(404);
});

it('the other logs in with the user he has', async () => {
  await erik.http.get(invoicesOf(acme)).expect(404);
  await followMail(invitee.page, await app.mail.waitForMail(ERIK.email));
  await logInToAccept(invitee.page, PASSWORD);
  await heading(invitee.page, 'Invitation accepted').waitFor();
  erik.http = await logIn(ERIK.username);
  await erik.http.get(invoicesOf(acme)).expect(200);
  await erik.http.post(invoicesOf(acme)).send({ title: 'Paper', amount: 12 }).expect(403);
  const users = await admin.get('/invitations/users').query({ _q: 'erik' }).expect(200);
  expect(users.body.data).toHaveLength(1);
});

describe('the first, who may invite', () => {
  let invitation: { documentId: string };

  it('invites a third by REST, with no more than she holds', async () => {
    const path = accountPath(acme, 'invitations');
    const tooMuch = await rita.post(path).send({ email: THEA, permissions: ['invoices.edit'] });
    expect([tooMuch.status, tooMuch.body.error.name]).toEqual([403, 'PermissionCeiling']);
    const { body } = await rita
      .post(path)
      .send({ email: THEA, permissions: ['invoices.view'] })
      .expect(201);
    invitation = body.data;
    await app.mail.waitForMail(THEA);
    // The other may not.
    await erik.http.post(path).send({ email: 'x@site.test' }).expect(403);
  });

  it('sees it pending, as does the administrator', async () => {
    const { body } = await rita.get(accountPath(acme, 'invitations')).expect(200);
    expect(body.data).toMatchObject([{ email: THEA, status: 'pending' }]);
    const { page } = manager;
    await page.goto(`${app.url}/admin/plugins/invitations/people?state=invited`);
    await rowWith(page, THEA).getByText('Invited', { exact: true }).waitFor();
    await rowWith(page, THEA).getByText('Acme').waitFor();
  });

  it('resends and cancels it', async () => {
    await rita
      .post(accountPath(acme, `invitations/${invitation.documentId}/resend`))
      .send({})
      .expect(200);
    const mail = await app.mail.waitForMail(THEA, { count: 2 });
    await rita
      .post(accountPath(acme, `invitations/${invitation.documentId}/cancel`))
      .send({})
      .expect(200);
    await followMail(invitee.page, mail);
    await heading(invitee.page, 'Invitation cancelled').waitFor();
    await invitee.expectStatus(410);
    const { body } = await rita
      .get(accountPath(acme, 'invitations'))
      .query({ status: 'pending' })
      .expect(200);
    expect(body.data).toEqual([]);
  });
});

it('the administrator makes her the owner, and removes the other', async () => {
  const { page } = manager;
  await openAccount(page, app.url, acme);
  await chooseFromMenu(page, RITA.email, 'Make owner');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Make owner' }).click();
  await rowWith(page, RITA.email).getByText('Owner', { exact: true }).waitFor();
  await rita.post(invoicesOf(acme)).send({ title: 'Paper', amount: 12 }).expect(201);

  await erik.http.get(invoicesOf(acme)).expect(200);
  await chooseFromMenu(page, ERIK.email, 'Remove');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await rowWith(page, ERIK.email).waitFor({ state: 'detached' });
});

describe('the removed one', () => {
  it('is refused at the guarded route at once, with the session he has, and keeps his other account', async () => {
    await erik.http.get(invoicesOf(acme)).expect(404);
    await erik.http.get(invoicesOf(globex)).expect(200);
    const { body } = await erik.http.get('/api/invitations/me/memberships').expect(200);
    expect(body.data).toMatchObject([{ account: { name: 'Globex' } }]);
  });

  it('is an active user of the other account among the people, with his history', async () => {
    const { page } = manager;
    await page.goto(`${app.url}/admin/plugins/invitations/people?_q=erik`);
    const row = rowWith(page, ERIK.email);
    await row.getByText('Active', { exact: true }).waitFor();
    await row.getByText('Globex').waitFor();
    expect(await row.getByText('Acme').count()).toBe(0);
    await row.getByRole('link', { name: ERIK.email }).click();
    await page.getByRole('region', { name: 'History' }).getByText('Removed from an account').waitFor();
    await page.getByRole('region', { name: 'Memberships' }).getByRole('link', { name: 'Globex' }).waitFor();

    await page.goto(`${app.url}/admin/plugins/invitations/people?state=removed&account=${acme.documentId}`);
    await rowWith(page, ERIK.email).getByText('Removed', { exact: true }).waitFor();
  });
});
