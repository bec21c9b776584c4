import type { Page } from 'playwright-core';
import { parseAddress } from '../../server/kernel/email-address';
import { getService } from '../../server/kernel/get-service';
import type { App } from '../support';
import { createAccount, join, own, startTenants, type Shown as Account } from '../accounts/tenants';
import { textOf } from '../pages/invitee';
import { invite } from '../pages/inviting';
import { newUser, PASSWORD, type PortalUser } from '../portal/portal';
import { startPerson, screenshot, type Person } from './support';
import { accessibilityProblems } from './support/accessibility';

let app: App;
beforeAll(async () => {
  app = await startTenants(
    {
      portal: { appUrl: '/app/{account}' },
      notifications: {
        choices: [
          { key: 'invoices', label: 'New invoices', description: 'One mail for each.', default: true },
          { key: 'news', label: 'News' },
        ],
      },
      permissions: {
        catalogue: [
          { key: 'invoices.view', label: 'See invoices', description: 'Only look at them.' },
          { key: 'invoices.edit', label: 'Change invoices' },
        ],
      },
    },
    { JWT_MANAGEMENT: 'legacy-support' },
  );
});
afterAll(() => app.stop());

let person: Person | undefined;
afterEach(async () => {
  await person?.close();
  person = undefined;
});

const startPage = async (options: Parameters<typeof startPerson>[0] = {}): Promise<Page> => {
  person = await startPerson(options);
  return person.page;
};

const account = (name: string): Promise<Account> => createAccount(app, { name });

const ownerOf = async (into: Account, name: string): Promise<PortalUser> => {
  const user = await newUser(app, name);
  await own(app, into, await join(app, into, user));
  return user;
};

const signIn = async (page: Page, name: string): Promise<void> => {
  await page.goto(`${app.url}/invite/portal`);
  await page.getByLabel('Username or email address').fill(name);
  await page.locator('#sign-in-password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
};

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();
const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

describe.each([true, false])('a person (JavaScript: %s)', (javaScriptEnabled) => {
  const name = javaScriptEnabled ? 'wanda' : 'plain-wanda';

  it('registers, reviews what else waits, approves, finds the way to the app, settles and leaves', async () => {
    const [first, second] = [await account(`First of ${name}`), await account(`Second of ${name}`)];
    const { link } = await invite(app, `${name}@site.test`, { account: first.documentId });
    const fields = { account: second.documentId, permissions: ['invoices.view'] };
    await (
      await app.admin()
    ).http
      .post('/invitations/invitations')
      .send({ email: `${name}@site.test`, ...fields })
      .expect(201);
    const page = await startPage({ javaScriptEnabled });
    await page.goto(link);
    await page.getByLabel('Username', { exact: true }).fill(name);
    await page.locator('#register-password').fill(PASSWORD);
    await press(page, 'Register and accept');

    await heading(page, 'Review your invitations');
    await page.getByText('Only look at them.').waitFor();
    expect(await page.getByText('See invoices').isVisible()).toBe(true);
    await page.getByLabel('News').check();
    await press(page, 'Approve access');

    await heading(page, 'My invitations and accounts');
    await notice(page, 'You approved the access.');
    const card = page.getByRole('article', { name: `Second of ${name}` });
    await card.getByText('Active', { exact: true }).waitFor();
    expect(await card.getByRole('link', { name: 'Open' }).getAttribute('href')).toBe(`/app/${second.slug}`);

    await card.getByRole('link', { name: 'Settings' }).click();
    await heading(page, `Settings for Second of ${name}`);
    expect(await page.getByLabel('News').isChecked()).toBe(true);
    await page.getByLabel('New invoices').uncheck();
    await press(page, 'Save');
    await notice(page, 'Your changes are saved.');
    expect(await page.getByLabel('New invoices').isChecked()).toBe(false);

    await follow(page, 'Leave this account');
    await heading(page, 'Leave this account?');
    await press(page, 'Leave the account');
    await notice(page, 'You left the account.');
    expect(await page.getByRole('article', { name: `Second of ${name}` }).count()).toBe(0);
    expect(await page.getByRole('article', { name: `First of ${name}` }).count()).toBe(1);

    await press(page, 'Sign out');
    await notice(page, 'You are signed out.');
    await page.goBack();
    await page.reload();
    await heading(page, 'Sign in');
    expect(person?.faults()).toEqual([]);
  });
});

describe('a manager', () => {
  it('invites, sends again, cancels, changes permissions and removes', async () => {
    const acme = await account('Acme');
    await ownerOf(acme, 'olga');
    const clerk = await newUser(app, 'clara');
    await join(app, acme, clerk, ['invoices.view']);
    const page = await startPage();
    await signIn(page, 'olga');
    await follow(page, 'User management');
    await heading(page, 'User management: Acme');
    await follow(page, 'Invite new user');
    await page.getByLabel('Email address').fill('guest@site.test');
    await page.getByLabel('Choose permissions').check();
    await page.getByLabel('See invoices').check();
    await page.getByRole('textbox', { name: 'Message' }).fill('Welcome\nto us');
    await press(page, 'Send invite');

    await notice(page, 'The invite is on its way.');
    const invitee = page.getByRole('article', { name: 'guest@site.test' });
    await invitee.waitFor();
    await app.mail.waitForMail('guest@site.test');
    await invitee.getByRole('button', { name: 'Resend invite to guest@site.test' }).click();
    await notice(page, 'The invite was sent again.');
    await app.mail.waitForMail('guest@site.test', { count: 2 });
    await invitee.getByRole('link', { name: 'Cancel invite of guest@site.test' }).click();
    await heading(page, 'Cancel this invite?');
    await press(page, 'Cancel invite');
    await notice(page, 'The invite is cancelled.');
    await page.getByText('No invitation is pending.').waitFor();

    const member = page.getByRole('article', { name: 'clara' });
    await member.getByRole('link', { name: 'Change permissions of clara' }).click();
    await heading(page, 'Permissions of clara');
    expect(await page.getByLabel('See invoices').isChecked()).toBe(true);
    await page.getByLabel('All permissions').check();
    await press(page, 'Save');
    await notice(page, 'Your changes are saved.');
    await member.getByText('All permissions').waitFor();
    await member.getByRole('link', { name: 'Remove clara' }).click();
    await heading(page, 'Remove this user?');
    await press(page, 'Remove');
    await notice(page, 'The user was removed from the account.');
    expect(await member.count()).toBe(0);
    expect(person?.faults()).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  it('what is wrong with a form has the focus, and leads to its field', async () => {
    await newUser(app, 'keys');
    const page = await startPage({ javaScriptEnabled: false });
    await page.goto(`${app.url}/invite/portal`);
    await page.locator('#sign-in-identifier').focus();
    await page.keyboard.type('keys');
    await page.keyboard.press('Tab');
    await page.keyboard.type('wrong password');
    await page.keyboard.press('Enter');
    await page.locator('#problem:focus').waitFor();
    expect(await page.inputValue('#sign-in-identifier')).toBe('keys');
    await page.locator('#sign-in-password').focus();
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await heading(page, 'My invitations and accounts');
  });
});

interface Scene {
  name: string;
  path: (world: World) => string;
  /** What is done on the page before it is looked at. */
  act?: (page: Page) => Promise<void>;
}

interface World {
  slug: string;
  membership: string;
  invitation: string;
  member: string;
  pending: string;
}

const SCENES: Scene[] = [
  { name: 'home', path: () => 'portal' },
  { name: 'review', path: ({ invitation }) => `portal/invitations/${invitation}` },
  {
    name: 'review of all',
    path: () => 'portal/invitations',
    act: (page) => page.locator('summary').first().click(),
  },
  { name: 'settings', path: ({ membership }) => `portal/memberships/${membership}` },
  {
    name: 'profile',
    path: () => 'portal/profile',
    act: async (page) => {
      await page.locator('#profile-phone').fill('12');
      await page.locator('#main form button[type=submit]').first().click();
      await page.locator('#problem').waitFor();
    },
  },
  { name: 'address', path: () => 'portal/address' },
  { name: 'users', path: ({ slug }) => `portal/accounts/${slug}/users` },
  {
    name: 'invite',
    path: ({ slug }) => `portal/accounts/${slug}/invite`,
    act: async (page) => {
      await page.locator('#invite-email').fill('no address');
      await page.locator('#main form button[type=submit]').first().click();
      await page.locator('#problem').waitFor();
    },
  },
  { name: 'member', path: ({ slug, member }) => `portal/accounts/${slug}/members/${member}` },
  { name: 'remove', path: ({ slug, member }) => `portal/accounts/${slug}/members/${member}/remove` },
  { name: 'cancel', path: ({ slug, pending }) => `portal/accounts/${slug}/invitations/${pending}/cancel` },
  { name: 'not found', path: () => 'portal/accounts/nothing/users' },
  { name: 'sign-in', path: () => 'sign-in' },
];

/** Nothing is wider than the screen: at 320 px, which is what 1280 px are at 400 %. */
const expectNarrow = async (page: Page): Promise<void> => {
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
};

const lookAt = async (page: Page, name: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityProblems(page, 'html')).toEqual([]);
    await screenshot(page, `portal-${name}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNarrow(page);
  expect(await accessibilityProblems(page, 'html')).toEqual([]);
  await screenshot(page, `portal-${name}-phone`);
  await page.setViewportSize({ width: 1280, height: 900 });
};

/** An account with an owner, a colleague and a pending invitation, and two invitations that wait for the owner. */
const createWorld = async (name: string): Promise<World> => {
  const acme = await account(`Acme of ${name}`);
  const user = await ownerOf(acme, name);
  const address = parseAddress(user.email);
  if (!address) throw new Error(`${user.email} is no address`);
  await getService(app.strapi, 'users').recordProof(user.id, address, 'code');
  const [membership] = (await user.http.get('/api/invitations/me/memberships')).body.data;
  const colleague = await join(app, acme, await newUser(app, `friend-of-${name}`), ['invoices.view']);
  const { http } = await app.admin();
  const waiting: string[] = [];
  for (const index of [1, 2]) {
    const into = await account(`Waiting ${index} for ${name}`);
    const fields = { account: into.documentId, permissions: ['invoices.view'], message: 'Hello\nthere' };
    const { body } = await http.post('/invitations/invitations').send({ email: user.email, ...fields });
    waiting.push(body.data.documentId);
  }
  const { body: pending } = await user.http
    .post(`/api/invitations/accounts/${acme.documentId}/invitations`)
    .send({ email: `a-guest-with-a-rather-long-address-of-${name}@site.test`, permissions: [] });
  return {
    slug: acme.slug,
    membership: membership.documentId,
    invitation: waiting[0] ?? '',
    member: colleague.documentId,
    pending: pending.data.documentId,
  };
};

describe.each(['en', 'ar'])('every page (%s)', (locale) => {
  let looker: Person;
  let world: World;
  beforeAll(async () => {
    world = await createWorld(`looker-${locale}`);
    looker = await startPerson({ locale: locale === 'ar' ? 'ar' : 'en-GB' });
    const { page } = looker;
    await page.goto(`${app.url}/invite/sign-in`);
    await page.locator('#sign-in-identifier').fill(`looker-${locale}`);
    await page.locator('#sign-in-password').fill(PASSWORD);
    await page.locator('#main form button[type=submit]').first().click();
    await page.locator('.bar').waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr');
  });
  afterAll(() => looker.close());

  it.each(SCENES)(
    '$name: nothing for axe to find in light and dark, nothing cut off at 320 px',
    async ({ name, path: pathIn, act }) => {
      const { page } = looker;
      if (name === 'sign-in') {
        await page.goto(`${app.url}/invite/portal`);
        await page.locator('.bar form button').click();
        await page.locator('#sign-in-identifier').waitFor();
      } else {
        await page.goto(`${app.url}/invite/${pathIn(world)}`);
      }
      await act?.(page);
      await lookAt(page, `${name.replaceAll(' ', '-')}-${locale}`);
      expect(textOf(await page.content())).not.toContain('undefined');
    },
  );
});
