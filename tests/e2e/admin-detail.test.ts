import type { Page } from 'playwright-core';
import type { Caller } from '../support';
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

let site: Site;
let visitor: Visitor;
let page: Page;
let errors: FaultList;
let owner: Caller;

const invite = async (body: Record<string, unknown>): Promise<string> => {
  const { body: answer } = await owner.post('/invitations/invitations').send(body).expect(201);
  return answer.data.documentId as string;
};
const shown = async (id: string): Promise<Record<string, unknown>> =>
  (await owner.get(`/invitations/invitations/${id}`).expect(200)).body.data;
const open = (id: string) => page.goto(`${site.url}/admin/plugins/invitations/${id}`);

/** The token in the latest mail to an address. */
const mailedToken = async (address: string, count = 1): Promise<string> => {
  const { text } = await site.mail.waitForMail(address, { count });
  const token = /[?&]token=([\w.~-]+)/.exec(text)?.[1];
  if (!token) throw new Error(`There is no link in the mail to ${address}`);
  return token;
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

describe('the page of an invitation', () => {
  it('has the banner while it is pending, and loses it when it is accepted', async () => {
    const id = await invite({ email: 'ada@example.test', firstName: 'Ada' });
    const token = await mailedToken('ada@example.test');
    await open(id);
    await page.getByText('Pending invitation acceptance').waitFor();
    await page.getByRole('region', { name: 'History' }).getByText('Mail sent').waitFor();

    await site.node.http
      .post('/api/invitations/register')
      .send({ token, username: 'ada', password: 'Secret-of-ada-1' })
      .expect(200);
    await page.reload();
    await page.getByText('Invitation accepted').waitFor();
    expect(await page.getByText('Pending invitation acceptance').count()).toBe(0);
    await page.getByRole('link', { name: 'Open the user ada' }).waitFor();
    expect(await page.getByRole('button', { name: 'Resend' }).count()).toBe(0);
  });

  it('saves what was changed and nothing else, and mails a changed address', async () => {
    const id = await invite({ email: 'typo@example.test', firstName: 'Tim', message: 'Hello' });
    const before = await mailedToken('typo@example.test');
    await open(id);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Email').fill('tim@example.test');
    await page.getByText('The earlier link stops working').waitFor();
    await page.getByLabel('Last name').fill('Taylor');
    await page.getByLabel('Personal message').fill('');
    await page.getByRole('button', { name: 'Save' }).click();

    await page.getByText('The invitation is saved.').waitFor();
    await page.getByRole('heading', { name: 'tim@example.test' }).first().waitFor();
    await page.getByRole('region', { name: 'History' }).getByText('Edited').waitFor();
    expect(await shown(id)).toMatchObject({
      firstName: 'Tim',
      lastName: 'Taylor',
      message: null,
      status: 'pending',
    });
    await site.mail.waitForMail('tim@example.test');
    const answer = await site.node.http.post('/api/invitations/inspect').send({ token: before });
    expect(answer.body.error.name).toBe('InvitationReplaced');
  });

  it('puts an error of the server beside its field', async () => {
    await invite({ email: 'taken@example.test', send: false });
    const id = await invite({ email: 'free@example.test', send: false });
    await open(`${id}/edit`);
    await page.getByLabel('Email').fill('taken@example.test');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('An invitation to this address is pending.').waitFor();
    expect(await page.getByLabel('Email').getAttribute('aria-invalid')).toBe('true');
    await errors.expectAndForget(/409/);
  });

  it('resends with the link replaced', async () => {
    const id = await invite({ email: 'lost@example.test' });
    const first = await mailedToken('lost@example.test');
    await open(id);
    await page.getByRole('button', { name: 'Resend' }).click();
    await page.getByRole('checkbox', { name: 'Replace the link' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Resend' }).click();
    await page.getByText('The invitation of lost@example.test is sent again.').waitFor();

    const second = await mailedToken('lost@example.test', 2);
    expect(second).not.toBe(first);
    const answer = await site.node.http.post('/api/invitations/inspect').send({ token: first });
    expect(answer.body.error.name).toBe('InvitationReplaced');
  });

  it('extends, cancels, and deletes', async () => {
    const id = await invite({ email: 'short@example.test', send: false, expiresIn: '1h' });
    await open(id);
    await page.getByRole('button', { name: 'Extend' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Extend' }).click();
    await page.getByText('The link expires in 7 days').waitFor();

    await page.getByRole('button', { name: 'Cancel invitation' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel invitation' }).click();
    await page.getByText('Invitation cancelled').waitFor();

    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL('**/admin/plugins/invitations');
    await owner.get(`/invitations/invitations/${id}`).expect(404);
  });

  it('says what to do about an expired one whose invitee asks for a new link', async () => {
    const id = await invite({ email: 'late@example.test' });
    const token = await mailedToken('late@example.test');
    // No life is shorter than a second, and the site's clock is the real one.
    await owner.post(`/invitations/invitations/${id}/extend`).send({ expiresIn: '1s' }).expect(200);
    await open(id);
    await page.getByText('Invitation expired').waitFor({ timeout: 60_000 });
    await site.node.http.post('/api/invitations/renew').send({ token }).expect(202);
    await page.reload();
    await page.getByText('The invited person asks for a new link').waitFor();
    await page.getByRole('button', { name: 'Send a new link' }).click();
    await page.getByText('A new link is on its way to late@example.test.').waitFor();
    await page.getByText('Pending invitation acceptance').waitFor();
    expect(await mailedToken('late@example.test', 2)).not.toBe(token);
  });

  it('says so where there is no such invitation', async () => {
    await open('nosuchinvitation');
    await page.getByText('There is no such invitation.').waitFor();
    await page.getByRole('link', { name: 'All invitations' }).click();
    await page.waitForURL('**/admin/plugins/invitations');
    await errors.expectAndForget(/404/);
  });

  it('can be used with a screen reader', async () => {
    const id = await invite({ email: 'reader@example.test', message: 'Hello' });
    await open(id);
    await page.getByRole('region', { name: 'History' }).waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('button', { name: 'Save' }).waitFor();
    expect(await accessibilityProblems(page, 'main')).toEqual([]);
  });
});
