/** An administrator does something with more invitations than a page shows, and takes lists out of the panel. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { App, Caller } from '../support';
import { logInToPanel, screenshot, startPanel, startPerson, type Panel, type Person } from './support';
import { accessibilityProblems } from './support/accessibility';

const LIST = '/admin/plugins/invitations';
const MANY = 250;

let panel: Panel;
let app: App;
let admin: Caller;
let manager: Person;
let page: Page;

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const dialog = (): Locator => page.getByRole('dialog');

const open = async (search = ''): Promise<void> => {
  await page.goto(`${app.url}${LIST}${search}`);
  await page.getByRole('heading', { name: 'Invitations', exact: true }).waitFor();
};

/** Invites so many people without a mail: name-0@example.test, and so on. */
const inviteMany = async (name: string, count: number): Promise<void> => {
  const invitations = Array.from({ length: count }, (_, index) => ({
    email: `${name}-${String(index)}@example.test`,
    send: false,
  }));
  await admin.post('/invitations/invitations/batch').send({ invitations }).expect(200);
};

const totalOf = async (query: string): Promise<number> =>
  (await admin.get(`/invitations/invitations?pageSize=1&${query}`).expect(200)).body.meta.pagination.total;

const linesOf = async (press: Locator): Promise<string[]> => {
  const saving = page.waitForEvent('download');
  await press.click();
  return readFileSync(await (await saving).path(), 'utf8')
    .trim()
    .split(/\r?\n/);
};

beforeAll(async () => {
  panel = await startPanel();
  ({ app, admin, manager, page } = panel);
  await inviteMany('few', 12);
  await inviteMany('many', MANY);
});
afterEach(() => expect(manager.faults()).toEqual([]));
afterAll(() => panel.stop());

describe('all that match', () => {
  it('are chosen from the page, and cancelled in the background', async () => {
    const one = (await admin.get('/invitations/invitations?_q=few-3')).body.data[0].documentId as string;
    await admin.post(`/invitations/invitations/${one}/cancel`).send({}).expect(200);

    await open('?_q=few-');
    await page.getByRole('checkbox', { name: 'Select all invitations of this page' }).click();
    await page.getByText('10 invitations selected').waitFor();
    await button('Select all 12 that match').click();
    await page.getByText('All 12 invitations that match are selected').waitFor();
    // The bar lies over the list, of which axe would see only what is left.
    expect(await accessibilityProblems(page, '[role=toolbar]')).toEqual([]);
    await button('Cancel invitations').click();
    await dialog().getByText('The server works through them by itself.').waitFor();
    await dialog().getByRole('button', { name: 'Cancel invitations' }).click();

    await page.getByText('Cancelling invitations: Done').waitFor();
    await page.getByText('11 invitations changed, 1 left as before.').waitFor();
    expect(await totalOf('_q=few-&status=cancelled')).toBe(12);
    const failures = await linesOf(button('Download what was left as before'));
    expect(failures).toHaveLength(2);
    expect(failures[1]).toContain('few-3@example.test');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  it('are worked through while nobody looks; whoever comes back sees how far it is', async () => {
    const { body } = await admin
      .post('/invitations/invitations/bulk')
      .send({ action: 'extend', filter: { _q: 'many-' }, expiresIn: '3d' })
      .expect(202);
    await admin
      .post(`/invitations/jobs/${String(body.data.documentId)}/pause`)
      .send({})
      .expect(200);

    await open();
    const bar = page.getByRole('progressbar', { name: 'Extending invitations' });
    await bar.waitFor();
    await page.getByRole('status').filter({ hasText: 'Paused' }).waitFor({ state: 'attached' });
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await screenshot(page, 'bulk-paused');
    await button('Go on').click();
    await page.getByText('Extending invitations: Done').waitFor({ timeout: 120_000 });
    await page.getByText(`${MANY.toLocaleString('en')} invitations changed, 0 left as before.`).waitFor();
  });

  it('are resent with one button where they have expired', async () => {
    app.clock.advance('40d');
    await open('?status=expired&_q=many-19');
    await button(/^Resend to all \d+ expired invitations$/).click();
    await dialog().getByRole('button', { name: 'Resend' }).click();
    await page.getByText('Resending invitations: Done').waitFor();
    expect(await totalOf('_q=many-19&status=expired')).toBe(0);
  });
});

describe('a list as a file', () => {
  it('has what the list shows', async () => {
    await open('?_q=few-1');
    const lines = await linesOf(button('Export CSV'));
    expect(lines).toHaveLength(4);
    expect(lines.slice(1).every((line) => line.includes('few-1'))).toBe(true);
  });

  it.each([
    ['accounts', 'Accounts'],
    ['groups', 'Groups'],
    ['sign-up-links', 'Sign-up links'],
  ])('has the %s that match', async (part, title) => {
    for (const name of ['Wanted', 'Other'])
      await admin.post(`/invitations/${part}`).send({ name }).expect(201);
    await page.goto(`${app.url}${LIST}/${part}?_q=want`);
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
    const lines = await linesOf(button('Export CSV'));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('Wanted');
  });

  it.each(['accounts', 'groups'])('has the people of one of the %s', async (part) => {
    const { body } = await admin.get(`/invitations/${part}?_q=wanted`).expect(200);
    const [{ documentId }] = body.data as [{ documentId: string }];
    const given = part === 'accounts' ? { account: documentId } : { groups: [documentId] };
    const email = `${part}@example.test`;
    await admin
      .post('/invitations/invitations')
      .send({ email, send: false, ...given })
      .expect(201);
    await page.goto(`${app.url}${LIST}/${part}/${documentId}`);
    const lines = await linesOf(button('Export people'));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(email);
  });

  it('is offered to nobody who may not take it out', async () => {
    const reader = await startPerson();
    const subjects = ['invitations', 'people', 'accounts', 'groups', 'sign-up-links'];
    const actions = subjects.map((subject) => `plugin::invitations.${subject}.read`);
    await logInToPanel(reader.page, app.url, await app.adminWithPermissions(actions));
    for (const part of ['', '/people', '/accounts', '/groups', '/sign-up-links']) {
      await reader.page.goto(`${app.url}${LIST}${part}`);
      await reader.page.getByRole('row').nth(1).waitFor();
      expect(await reader.page.getByRole('button', { name: 'Export CSV' }).count()).toBe(0);
    }
    await reader.close();
  });

  it('has the people who match', async () => {
    await page.goto(`${app.url}${LIST}/people?_q=many-11&state=invitation-expired`);
    await page.getByRole('heading', { name: 'People', exact: true }).waitFor();
    const lines = await linesOf(button('Export CSV'));
    expect(lines.join('\n')).toContain('many-11@example.test');
  });
});
