/** What an administrator sees of the invitations right after the log-in. */
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { call, register } from '../stories/answering';
import { copiedToken, invite, mailedToken } from '../stories/inviting';
import { until, type App, type Caller } from '../support';
import { logInToPanel, screenshot, startPanel, startPerson, type Panel, type Person } from './support';
import { accessibilityProblems } from './support/accessibility';

const ACTION = 'plugin::invitations.';
const WIDGET = '[data-strapi-widget-id="plugin::invitations.invitations"]';

let panel: Panel;
let app: App;
let admin: Caller;
let manager: Person;
let page: Page;

const widget = (on: Page = page): Locator => on.getByRole('region', { name: 'Invitations', exact: true });

const openHome = async (): Promise<void> => {
  await page.goto(`${app.url}/admin`);
  await widget().getByRole('link', { name: 'Pending' }).waitFor();
};

/** The words of all links and of what stands beside them. */
const textsOf = async (inside: Locator): Promise<string[]> =>
  (await inside.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

/** A browser in which an admin with these actions is logged in. */
const colleague = async (...actions: string[]): Promise<Person> => {
  const person = await startPerson();
  await logInToPanel(person.page, app.url, await app.adminWithPermissions(actions));
  return person;
};

/** Invites somebody as a colleague who is gone when the link is used. */
const inviteByFormerColleague = async (email: string): Promise<void> => {
  const inviter = await app.adminWithPermissions([`${ACTION}invitations.create`]);
  await invite(inviter.http, { email });
  const token = await mailedToken(app, email);
  await app.strapi.db.query('admin::user').update({ where: { id: inviter.id }, data: { isActive: false } });
  expect((await register(app, token, 'orphan')).status).toBe(409);
};

const inviteWithDeadMail = async (email: string): Promise<void> => {
  app.mail.answer({ kind: 'refuse', at: 'rcpt', to: email, code: 550, text: 'No such box', times: 1 });
  const { documentId } = await invite(admin, { email });
  await until(`the mail to ${email} to be dead`, async () => {
    const { body } = await admin.get(`/invitations/invitations/${documentId}`);
    return body.data.delivery?.state === 'dead';
  });
};

/** Invites somebody who comes too late and asks for a new link. */
const inviteTooLate = async (email: string): Promise<void> => {
  const token = await copiedToken(admin, await invite(admin, { email, expiresIn: '1h', send: false }));
  app.clock.advance('2h');
  await call(app.http, 'renew', { token }).expect(202);
};

beforeAll(async () => {
  panel = await startPanel();
  ({ app, admin, manager, page } = panel);
});
afterEach(() => expect(manager.faults()).toEqual([]));
afterAll(() => panel.stop());

describe('the home page', () => {
  it('says so where nothing needs a hand', async () => {
    await openHome();
    await widget().getByText('Nothing needs a hand.').waitFor();
    expect(await textsOf(widget().getByRole('link'))).toEqual([
      'See all',
      '0 Pending',
      '0 Needs attention',
      '0 Mail failed',
      '0 New link asked for',
    ]);
  });

  it('counts what is on its way and what needs a hand, and names the newest of those', async () => {
    await invite(admin, { email: 'fine@example.test', send: false });
    await inviteByFormerColleague('orphan@example.test');
    await inviteWithDeadMail('full@example.test');
    await inviteTooLate('late@example.test');
    await openHome();
    await widget().getByRole('heading', { name: 'The newest that need a hand' }).waitFor();
    expect(await textsOf(widget().getByRole('link'))).toEqual([
      'See all',
      '3 Pending',
      '1 Needs attention',
      '1 Mail failed',
      '1 New link asked for',
      'late@example.test',
      'full@example.test',
      'orphan@example.test',
    ]);
    expect(await textsOf(widget().getByRole('listitem'))).toEqual([
      expect.stringContaining('New link asked for'),
      expect.stringContaining('Mail failed'),
      expect.stringContaining('Needs attention'),
    ]);
    // The heading above it is the host's.
    expect(await accessibilityProblems(page, `${WIDGET} > :not(header)`)).toEqual([]);
    await screenshot(page, 'home');
  });

  it.each([
    ['Pending', ['fine@example.test', 'full@example.test', 'orphan@example.test']],
    ['Needs attention', ['orphan@example.test']],
    ['Mail failed', ['full@example.test']],
    ['New link asked for', ['late@example.test']],
  ])('leads to exactly those that it counts: %s', async (label, emails) => {
    await openHome();
    await widget().getByRole('link', { name: label }).click();
    await page.getByRole('row').filter({ hasText: emails[0] }).waitFor();
    const found = await page.getByRole('row').getByRole('link', { name: '@example.test' }).allInnerTexts();
    expect(found.sort()).toEqual(emails);
  });

  it('leads to each of those that it names', async () => {
    await openHome();
    await widget().getByRole('link', { name: 'full@example.test' }).click();
    await page.getByRole('heading', { name: 'full@example.test' }).waitFor();
  });

  it('says it to nobody who may not read invitations', async () => {
    const reader = await colleague(`${ACTION}invitations.read`);
    await widget(reader.page).getByRole('link', { name: '3 Pending' }).waitFor();
    await reader.close();
    const other = await colleague(`${ACTION}people.read`);
    await other.page.getByRole('button', { name: 'Add Widget' }).waitFor();
    await other.page.getByRole('link', { name: 'Invitations' }).waitFor();
    expect(await widget(other.page).count()).toBe(0);
    expect(other.faults()).toEqual([]);
    await other.close();
  });

  it('loads little for it', async () => {
    const fresh = await page.context().newPage();
    const loading: Promise<string>[] = [];
    fresh.on('response', (response) => {
      if (response.url().endsWith('.js')) loading.push(response.text());
    });
    await fresh.goto(`${app.url}/admin`);
    await widget(fresh).getByRole('link', { name: 'Pending' }).waitFor();
    const ours = (await Promise.all(loading)).filter((script) =>
      /invitationsRetryDelivery|The newest that need a hand|home\.mailFailed/.test(script),
    );
    expect(ours.length).toBeGreaterThan(0);
    expect(gzipSync(ours.join('')).byteLength).toBeLessThan(60_000);
    await fresh.close();
  });
});
