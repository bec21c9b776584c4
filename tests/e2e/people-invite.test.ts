/** Inviting into accounts and groups: the wizard, the edit form, the invitation's page and the list. */
import type { Page } from 'playwright-core';
import type { App, Caller } from '../support';
import { startPanel, type Panel, type Person } from './support';
import { chooseAccess, chooseAccount, findIn } from './support/access-step';
import { accessibilityProblems } from './support/accessibility';
import { rowWith } from './support/accounts-panel';
import { fillDetails, next } from './support/invitations-panel';

interface Named {
  documentId: string;
  name: string;
}

let panel: Panel;
let app: App;
let admin: Caller;
let manager: Person;
let page: Page;
let acme: Named;
let tiny: Named;
let newsletter: Named;

const LIST = '/admin/plugins/invitations';

const make = async (kind: 'accounts' | 'groups', body: Record<string, unknown>): Promise<Named> =>
  (await admin.post(`/invitations/${kind}`).send(body).expect(201)).body.data;

const invitationOf = async (email: string): Promise<Record<string, unknown>> =>
  (await admin.get('/invitations/invitations').query({ _q: email }).expect(200)).body.data[0];

const openAccessStep = async (email: string): Promise<void> => {
  await page.goto(`${app.url}${LIST}/invite`);
  await fillDetails(page, { email });
  await next(page);
  await page.getByRole('heading', { name: 'What they get' }).waitFor();
};

beforeAll(async () => {
  panel = await startPanel({
    groups: { required: true },
    accounts: { allowDirectMembership: true },
  });
  ({ app, admin, manager, page } = panel);
  acme = await make('accounts', { name: 'Acme', seats: 5 });
  tiny = await make('accounts', { name: 'Tiny', seats: 1 });
  newsletter = await make('groups', { name: 'Newsletter' });
  await make('groups', { name: 'Sales', account: acme.documentId });
  await make('groups', { name: 'Support', account: acme.documentId });
  const { documentId: user } = await app.user({
    email: 'mia@site.test',
    username: 'mia',
    password: 'Mia-has-a-password-1',
  });
  await admin
    .post(`/invitations/accounts/${tiny.documentId}/associate`)
    .send({ user, permissions: [], groups: [newsletter.documentId], send: false })
    .expect(201);
});
afterEach(() => expect(manager.faults()).toEqual([]));
afterAll(() => panel.stop());

describe('the access step', () => {
  it('shows how many seats are free, and refuses an account that is full', async () => {
    await openAccessStep('nina@site.test');
    await page.getByRole('combobox', { name: 'Account' }).click();
    await page.getByRole('option', { name: 'Acme (5 seats free)' }).waitFor();
    await page.getByRole('option', { name: 'Tiny (full)' }).click();
    await page.getByText('No seat of 1 free: 1 taken, 0 reserved by pending invitations.').waitFor();
    await next(page);
    await page.getByText('Every seat of this account is taken or reserved.').waitFor();
  });

  it('goes no further without a group where the site requires one', async () => {
    await chooseAccount(page, 'Acme');
    await next(page);
    await page.getByText('Choose at least one group.').waitFor();
    await page.getByRole('heading', { name: 'What they get' }).waitFor();
  });

  it('offers the groups of the site and of the account, found by a part of their names', async () => {
    const groups = page.getByRole('group', { name: 'Groups' });
    expect(await groups.getByRole('checkbox').count()).toBe(3);
    await page.getByPlaceholder('Search for groups').fill('sup');
    await groups.getByRole('checkbox', { name: 'Support (Acme)' }).click();
    expect(await groups.getByRole('checkbox').count()).toBe(1);
    await page.getByPlaceholder('Search for groups').fill('');
    await groups.getByRole('checkbox', { name: 'Newsletter' }).click();
  });

  it('offers all permissions, or those of the catalogue under their headings', async () => {
    await page.getByRole('radio', { name: 'All permissions' }).click();
    await page.getByText(/^Everything that the account.s owner may do/).waitFor();
    await page.getByRole('radio', { name: 'Choose permissions' }).click();
    const invoices = page.getByRole('group', { name: 'Invoices' });
    await invoices.getByRole('checkbox', { name: 'View invoices' }).click();
    await page.getByText('Lists who is in the account.').waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
  });

  it('the overview says what will be done, and confirming does it', async () => {
    await next(page);
    await page.getByRole('heading', { name: 'Check and confirm' }).waitFor();
    const facts = page.locator('dl');
    for (const text of ['Acme', 'View invoices', 'Newsletter']) await facts.getByText(text).waitFor();
    await page.getByText('On acceptance they become a member of Acme.').waitFor();
    await page.getByText('Until then the invitation reserves a seat of Acme.').waitFor();
    await page.getByRole('button', { name: 'Invite and send the mail' }).click();
    await page.getByRole('heading', { name: 'nina@site.test is invited' }).waitFor();
    const invitation = await invitationOf('nina@site.test');
    expect(invitation).toMatchObject({ account: { name: 'Acme' }, permissions: ['invoices.view'] });
    expect((invitation.groups as Named[]).map(({ name }) => name).sort()).toEqual(['Newsletter', 'Support']);
    await app.mail.waitForMail('nina@site.test');
  });

  it('leads to the page of the person, who is invited', async () => {
    await page.getByRole('link', { name: 'View details' }).click();
    await page.getByText('Pending invitation acceptance').waitFor();
    for (const text of ['Acme', 'View invoices']) await page.locator('dl').getByText(text).waitFor();
  });
});

describe('somebody who has a user already', () => {
  it('is told at once to be a member, and can be invited into another account', async () => {
    await page.goto(`${app.url}${LIST}/invite`);
    await fillDetails(page, { email: 'mia@site.test' });
    await page.getByText('This address belongs to a user already.').waitFor();
    await page.getByText('They can be invited into an account all the same.').waitFor();
    await next(page);
    await page.getByText('This person has a user already. Choose the account to invite them into.').waitFor();
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);

    await chooseAccount(page, 'Tiny');
    await page.getByText('This person is a member of the account already.').waitFor();
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);

    await page.getByRole('button', { name: 'Clear' }).first().click();
    await chooseAccess(page, { account: 'Acme', permissions: 'all', groups: ['Newsletter'] });
    await page.getByText('This person has a user already, and accepts by logging in.').waitFor();
    await next(page);
    await page.getByText('mia@site.test has a user already, and accepts by logging in.').waitFor();
    await page.getByRole('button', { name: 'Invite and send the mail' }).click();
    await page.getByRole('heading', { name: 'mia@site.test is invited' }).waitFor();
    expect(await invitationOf('mia@site.test')).toMatchObject({
      account: { name: 'Acme' },
      permissions: 'all',
    });
  });

  it('is told at once to be invited into the account', async () => {
    await page.goto(`${app.url}${LIST}/invite?email=mia%40site.test&account=${acme.documentId}`);
    expect(await page.getByRole('textbox', { name: 'Email' }).inputValue()).toBe('mia@site.test');
    await next(page);
    await page.getByText('This person is invited into the account already.').waitFor();
    await page.getByRole('link', { name: 'Open the pending invitation' }).waitFor();
  });
});

describe('the edit form', () => {
  it('changes account, groups and permissions, and the history says so', async () => {
    const { documentId } = (await invitationOf('nina@site.test')) as unknown as Named;
    await page.goto(`${app.url}${LIST}/${documentId}/edit`);
    await page.getByRole('checkbox', { name: 'View invoices' }).click();
    await page.getByRole('checkbox', { name: 'Edit invoices' }).click();
    await page.getByRole('checkbox', { name: 'Newsletter' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The invitation is saved.').waitFor();
    await page.getByRole('region', { name: 'History' }).getByText('Permissions: Edit invoices').waitFor();
    expect(await invitationOf('nina@site.test')).toMatchObject({
      account: { name: 'Acme' },
      permissions: ['invoices.edit'],
      groups: [{ name: 'Support' }],
    });
  });
});

describe('the list', () => {
  it('has a column for the account, and is narrowed by account and group', async () => {
    await admin
      .post('/invitations/invitations')
      .send({ email: 'otto@site.test', groups: [newsletter.documentId], send: false })
      .expect(201);
    await page.goto(`${app.url}${LIST}`);
    await rowWith(page, 'nina@site.test').getByRole('link', { name: 'Acme' }).waitFor();
    await rowWith(page, 'otto@site.test').waitFor();
    await page.getByRole('button', { name: 'Filters' }).click();
    const filters = page.getByRole('group', { name: 'Filters' });
    await findIn(filters.getByRole('combobox', { name: 'Account' }), 'Acme');
    await rowWith(page, 'otto@site.test').waitFor({ state: 'detached' });
    await rowWith(page, 'nina@site.test').waitFor();
    expect(page.url()).toContain(`account=${acme.documentId}`);
    await findIn(filters.getByRole('combobox', { name: 'Group' }), 'Support');
    await rowWith(page, 'mia@site.test').waitFor({ state: 'detached' });
    await rowWith(page, 'nina@site.test').waitFor();
  });
});
