/** What an administrator decides beside whom to invite: who may accept, and whether a new link is sent. */
import type { Locator, Page } from 'playwright-core';
import type { App, Caller } from '../support';
import { logInToPanel, screenshot, startPanel, startPerson, type Panel, type Person } from './support';
import { accessibilityProblems } from './support/accessibility';
import { findIn } from './support/access-step';
import { chooseFromMenu, rowWith } from './support/accounts-panel';
import { fillDetails, next, openWizard } from './support/invitations-panel';

const LIST = '/admin/plugins/invitations';

let panel: Panel;
let app: App;
let admin: Caller;
let manager: Person;
let page: Page;

const policy = () => page.getByRole('combobox', { name: 'Who may accept' });

const choosePolicy = async (name: string): Promise<void> => {
  await policy().click();
  await page.getByRole('option', { name, exact: true }).click();
};

const invite = async (body: Record<string, unknown>): Promise<string> => {
  const { body: answer } = await admin.post('/invitations/invitations').send(body).expect(201);
  return answer.data.documentId as string;
};

const invitation = async (id: string) =>
  (await admin.get(`/invitations/invitations/${id}`).expect(200)).body.data;

beforeAll(async () => {
  panel = await startPanel({ acceptance: { emailPolicy: 'domain' } });
  ({ app, admin, manager, page } = panel);
});
beforeEach(() => app.clock.reset());
afterEach(() => expect(manager.faults()).toEqual([]));
afterAll(() => panel.stop());

describe('who may accept', () => {
  it("is the site's to say, with a sentence for it, and another choice of the invitation", async () => {
    await openWizard(page, app.url);
    await fillDetails(page, { email: 'ann@example.test' });
    await next(page);
    await policy().waitFor();
    expect(await policy().innerText()).toContain("The site's default: Any address of the same domain");
    await page.getByText('A colleague may accept in their stead').waitFor();
    await choosePolicy('Any address');
    await page.getByText('Whoever has the link may accept').waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await screenshot(page, 'panel-wizard-policy');
    await next(page);
    await page.getByRole('heading', { name: 'Check and confirm' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Whoever has the link may accept' }).waitFor();
    await page.getByText('Any address', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Invite and send the mail' }).click();
    await page.getByRole('heading', { name: 'ann@example.test is invited' }).waitFor();
    await page.getByRole('link', { name: 'View details' }).click();
    await page.getByText('Any address', { exact: true }).waitFor();
  });

  it('is changed afterwards, back to what the site says', async () => {
    const id = await invite({ email: 'bob@example.test', emailPolicy: 'invited', send: false });
    await page.goto(`${app.url}${LIST}/${id}/edit`);
    await policy().waitFor();
    expect(await policy().innerText()).toContain('Only the invited address');
    await choosePolicy("The site's default: Any address of the same domain");
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The invitation is saved.').waitFor();
    expect((await invitation(id)).emailPolicy).toBe('domain');
  });
});

describe('somebody who came too late', () => {
  it('is found among the others, and gets a new link at one click', async () => {
    const id = await invite({ email: 'late@example.test', expiresIn: '1h', send: false });
    await invite({ email: 'silent@example.test', expiresIn: '1h', send: false });
    const link = await admin.get(`/invitations/invitations/${id}/link`).expect(200);
    const token = new URL(link.body.data.url).searchParams.get('token');
    app.clock.advance('2h');
    await app.http.post('/api/invitations/renew').send({ token }).expect(202);

    await page.goto(`${app.url}${LIST}?renewal=requested`);
    await rowWith(page, 'late@example.test').getByText('New link asked for').waitFor();
    expect(await rowWith(page, 'silent@example.test').count()).toBe(0);
    await chooseFromMenu(page, 'late@example.test', 'Send a new link');
    await page.getByText('A new link is on its way to late@example.test.').waitFor();
    await app.mail.waitForMail('late@example.test');
    expect((await invitation(id)).status).toBe('pending');
    await page.getByText('No invitation matches.').waitFor();
  });
});

describe('the list beside the navigation', () => {
  it('shows expiry and menu of every row without being pushed aside', async () => {
    // So long ago that the words for it are long, too.
    app.clock.set(new Date(Date.now() - 25 * 60_000));
    const { body: account } = await admin
      .post('/invitations/accounts')
      .send({ name: 'Acme Corporation of Northern Europe' });
    await invite({
      email: 'somebody-with-a-rather-long-address@subdomain.example.test',
      firstName: 'Maximiliana',
      lastName: 'Oberbergmann-Hohenstein',
      account: account.data.documentId,
    });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${app.url}${LIST}`);
    await rowWith(page, 'somebody-with')
      .getByText(/minutes ago/)
      .waitFor();
    const rightOf = (part: Locator): Promise<number> =>
      part.evaluate((element) => element.getBoundingClientRect().right);
    const menu = page.getByRole('button', { name: /^Actions for somebody-with/ });
    // The button above the list stands at the list's edge.
    const edge = await rightOf(page.getByRole('link', { name: 'Invite someone' }));
    expect(await rightOf(menu)).toBeLessThan(edge);
    await screenshot(page, 'panel-list-1280');
  });
});

describe('a site with more accounts than are offered at once', () => {
  it('finds them by name for whoever may invite and not read accounts', async () => {
    for (let number = 100; number < 201; number += 1) {
      await admin
        .post('/invitations/accounts')
        .send({ name: `Client ${number}` })
        .expect(201);
    }
    const inviter = await app.adminWithPermissions(['plugin::invitations.invitations.create']);
    const colleague = await startPerson();
    await logInToPanel(colleague.page, app.url, inviter);
    await colleague.page.goto(`${app.url}${LIST}/invite`);
    await fillDetails(colleague.page, { email: 'client@example.test' });
    await next(colleague.page);
    await findIn(colleague.page.getByRole('combobox', { name: 'Account' }), 'Client 200');
    await colleague.page.getByRole('radio', { name: 'All permissions' }).click();
    await next(colleague.page);
    await colleague.page.getByText('On acceptance they become a member of Client 200.').waitFor();
    await colleague.close();
  });
});
