import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { until, type Caller } from '../support';
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

const LIST = '/admin/plugins/invitations';
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

let site: Site;
let visitor: Visitor;
let page: Page;
let errors: FaultList;
let owner: Caller;

const invite = async (body: Record<string, unknown>): Promise<string> => {
  const { body: answer } = await owner.post('/invitations/invitations').send(body).expect(201);
  return answer.data.documentId as string;
};

const statusOf = async (id: string): Promise<string> =>
  (await owner.get(`/invitations/invitations/${id}`)).body.data?.status ?? 'gone';

const row = (email: string) => page.getByRole('row').filter({ hasText: email });

const open = async (search = ''): Promise<void> => {
  await page.goto(`${site.url}${LIST}${search}`);
  await page.getByRole('heading', { name: 'Invitations' }).waitFor();
};

beforeAll(async () => {
  site = await startSite();
  owner = await callerAs(site, site.owner);
  visitor = await startVisitor();
  errors = collectConsoleErrors(visitor.context);
  page = await visitor.context.newPage();
  await logInToPanel(page, site.url, site.owner);
});
afterEach(() => expect(errors.all).toEqual([]));
afterAll(async () => {
  await visitor.close();
  await site.stop();
});

describe('the panel before a page of ours is opened', () => {
  it('has loaded the menu entry and nothing else, and little more afterwards', async () => {
    /** Texts that only our pages and their translations have. */
    const isOurs = (script: string): boolean =>
      /invitationsRetryDelivery|Pending invitation acceptance/.test(script);
    const fresh = await visitor.context.newPage();
    const loading: Promise<string>[] = [];
    fresh.on('response', (response) => {
      if (response.url().endsWith('.js')) loading.push(response.text());
    });
    // Not the home page, which has a widget of ours.
    await fresh.goto(`${site.url}/admin/me`);
    await fresh.getByRole('link', { name: 'Invitations' }).waitFor();
    expect((await Promise.all(loading)).filter(isOurs)).toEqual([]);

    await fresh.getByRole('link', { name: 'Invitations' }).click();
    await fresh.getByText('Nobody has been invited yet.').waitFor();
    const ours = (await Promise.all(loading)).filter(isOurs);
    expect(ours.length).toBeGreaterThan(0);
    expect(gzipSync(ours.join('')).byteLength).toBeLessThan(150_000);
    await fresh.close();
  });
});

describe('the list of invitations', () => {
  it('says what to do while nobody is invited', async () => {
    await open();
    await page.getByText('Nobody has been invited yet. Invite the first person.').waitFor();
    await page.getByRole('link', { name: 'Invite someone' }).last().click();
    await page.waitForURL(`**${LIST}/invite`);
  });

  it('shows state, delivery, role, inviter, when it was sent and when it expires', async () => {
    await invite({ email: 'ann@example.test', firstName: 'Ann', lastName: 'Archer', expiresIn: '48h' });
    await site.mail.waitForMail('ann@example.test');
    await open();
    await row('ann@example.test').getByText('Sent').waitFor();
    const cells = await row('ann@example.test').getByRole('gridcell').allInnerTexts();
    expect(cells.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
      '',
      'ann@example.test Ann Archer',
      'Pending',
      'Sent',
      'Default (Authenticated)',
      expect.stringMatching(/(now|second|minute).*by Olivia Owner/),
      'in 2 days',
      'Actions for ann@example.test',
    ]);
    const sent = row('ann@example.test').locator('time').first();
    expect(await sent.getAttribute('title')).toMatch(/20\d\d/);
  });

  it('says why a mail was not taken, and sends it again when asked to', async () => {
    site.mail.answer({
      kind: 'refuse',
      at: 'rcpt',
      to: 'full@example.test',
      code: 550,
      text: 'No such box',
      times: 1,
    });
    await invite({ email: 'full@example.test' });
    await open();
    await row('full@example.test').getByText('Failed for good').waitFor();
    await row('full@example.test').getByText('No such box').waitFor();

    await page.getByRole('button', { name: 'Actions for full@example.test' }).click();
    await page.getByRole('menuitem', { name: 'Try the mail again' }).click();
    await site.mail.waitForMail('full@example.test');
    await row('full@example.test').getByText('Sent').waitFor();
  });

  it('keeps search, filter, order and page size in the URL', async () => {
    for (let number = 10; number < 32; number += 1) {
      await invite({ email: `guest-${number}@example.test`, send: false, expiresIn: `${number}h` });
    }
    const cancelled = await invite({ email: 'guest-gone@example.test', send: false });
    await owner.post(`/invitations/invitations/${cancelled}/cancel`).send({}).expect(200);

    await open();
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Search for invitations' }).fill('guest');
    await page.keyboard.press('Enter');
    await page.waitForURL('**_q=guest**');
    await page.getByText('23 invitations').waitFor();

    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('combobox', { name: 'State' }).click();
    await page.getByRole('option', { name: 'Pending' }).click();
    await page.waitForURL('**status=pending**');
    await page.getByText('22 invitations').waitFor();

    await page.locator('th').filter({ hasText: 'Expires' }).click();
    await page.waitForURL('**sort=expiresAt:ASC**');
    await page.getByRole('combobox', { name: 'Entries per page' }).click();
    await page.getByRole('option', { name: '20' }).click();
    await page.waitForURL('**pageSize=20**');
    await page.getByRole('link', { name: 'Go to page 2' }).click();
    await page.waitForURL(/[?&]page=2/);
    await row('guest-31@example.test').waitFor();

    await page.reload();
    await row('guest-31@example.test').waitFor();
    expect(await page.getByRole('row').count()).toBe(3);
    await page.goBack();
    await row('guest-10@example.test').waitFor();
  });

  it('leads out of filters that match nothing', async () => {
    await open('?status=declined&_q=nobody');
    await page.getByText('No invitation matches.').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).last().click();
    await row('guest-gone@example.test').waitFor();
    expect(new URL(page.url()).search).not.toMatch(/status|_q/);
  });

  it('does not trip over a URL that somebody has typed', async () => {
    await open('?status=nonsense&page=-4&pageSize=9999&sort=secret:up&createdFrom=yesterday&role=%00');
    await row('guest-gone@example.test').waitFor();
  });

  it('offers only what the state admits', async () => {
    await open('?_q=guest-gone');
    await page.getByRole('button', { name: 'Actions for guest-gone@example.test' }).click();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['View details', 'Delete']);
    await page.keyboard.press('Escape');
  });

  it('gives the focus back after a dialog', async () => {
    await open('?_q=guest-10');
    await page.getByRole('button', { name: 'Actions for guest-10@example.test' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Extend' }).press('Enter');
    const dialog = page.getByRole('dialog');
    // It listens to the keyboard once the focus has moved into it.
    await until('the dialog to have the focus', () =>
      dialog.evaluate((element) => element.contains(document.activeElement)),
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await until('the focus to be back', () =>
      page.evaluate(() => document.activeElement?.textContent.includes('guest-10@example.test')),
    );
  });

  it('acts on many at once and names those that it could not change', async () => {
    const one = await invite({ email: 'many-1@example.test', send: false });
    const two = await invite({ email: 'many-2@example.test', send: false });
    const ended = await invite({ email: 'many-3@example.test', send: false });
    await owner.post(`/invitations/invitations/${ended}/cancel`).send({}).expect(200);

    await open('?_q=many-');
    await page.getByRole('checkbox', { name: 'Select all invitations of this page' }).click();
    await page.getByText('3 invitations selected').waitFor();
    await page.getByRole('button', { name: 'Cancel invitations' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 of them is in a state that does not admit this').waitFor();
    await dialog.getByRole('button', { name: 'Cancel invitations' }).click();

    await dialog.getByText('1 invitation was left as before').waitFor();
    await dialog.getByText('many-3@example.test').waitFor();
    await dialog.getByText('This invitation was cancelled.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    expect([await statusOf(one), await statusOf(two)]).toEqual(['cancelled', 'cancelled']);

    await page.getByRole('checkbox', { name: 'Select many-1@example.test' }).click();
    await page.getByRole('checkbox', { name: 'Select many-3@example.test' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('2 invitations deleted.').waitFor();
    expect([await statusOf(one), await statusOf(two), await statusOf(ended)]).toEqual([
      'gone',
      'cancelled',
      'gone',
    ]);
  });

  it('fits a phone', async () => {
    await page.setViewportSize(PHONE);
    await open('?_q=guest');
    await page.getByRole('listitem').filter({ hasText: 'guest-31@example.test' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await page.setViewportSize(DESKTOP);
  });

  it('can be used with a screen reader', async () => {
    // Without a search or an order: the button that clears the one and the header that shows the other are the host's.
    await open('?pageSize=50');
    await row('guest-10@example.test').waitFor();
    await page.getByRole('button', { name: 'Filters' }).click();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
  });
});
