import { Invitee, textOf } from '../pages/invitee';
import type { AdminAccount, App } from '../support';
import { createAccount, inviteAsMember, member } from './accounts';
import { call } from './answering';
import { addressBook, invite, mailedToken, namesOf, type Shown } from './inviting';
import { may, startSite } from './site';

let app: App;
let admin: AdminAccount;
const somebody = addressBook('late');

beforeAll(async () => {
  app = await startSite();
  admin = await app.admin();
});
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

const drain = () => app.strapi.plugin('invitations').service<{ drain(): Promise<void> }>('delivery').drain();

/** Somebody whose link has expired asks for a new one; the link of the mail to whoever invited. */
const requested = async (
  inviter: string,
  { http }: Pick<AdminAccount, 'http'> = admin,
  body: Record<string, unknown> = {},
): Promise<{ invitation: Shown; email: string; link: string }> => {
  const email = somebody();
  const invitation = await invite(http, { email, expiresIn: '1h', ...body });
  return { invitation, email, ...(await askFor(email, inviter)) };
};

const askFor = async (email: string, inviter: string, mail = 1): Promise<{ link: string }> => {
  const token = await mailedToken(app, email, mail);
  await drain();
  app.clock.advance('2h');
  const before = app.mail.to(inviter).length;
  await call(app.http, 'renew', { token }).expect(202);
  await call(app.http, 'renew', { token }).expect(202);
  const told = await app.mail.waitForMail(inviter, { count: before + 1 });
  await drain();
  expect(app.mail.to(inviter)).toHaveLength(before + 1);
  expect(told.text).toContain(email);
  return { link: told.links.find((link) => link.includes('/approve?')) ?? '' };
};

const tokenIn = (link: string): string => new URL(link).searchParams.get('token') ?? '';
const read = async (link: string) => {
  const { status, text } = await new Invitee(app.url).http.get(link.slice(app.url.length));
  return { status, text: textOf(text) };
};
const approve = async (link: string, headers: Record<string, string> = {}) => {
  const { status, text } = await new Invitee(app.url).http
    .post('/invite/approve')
    .set(headers)
    .type('form')
    .send({ token: tokenIn(link) });
  return { status, text: textOf(text) };
};

describe('whoever invited is mailed when the invitee asks for a new link', () => {
  it('and approves with one click, once', async () => {
    const { invitation, email, link } = await requested(admin.email);
    for (let look = 0; look < 2; look += 1) {
      const page = await read(link);
      expect(page.status).toBe(200);
      expect(page.text).toContain(email);
    }
    expect(await namesOf(admin.http, invitation)).not.toContain('invitation.resent');
    const done = await approve(link);
    expect(done.status).toBe(200);
    expect(done.text).toContain('Approved');
    const token = await mailedToken(app, email, 2);
    expect((await call(app.http, 'inspect', { token })).status).toBe(200);
    const again = await approve(link);
    expect([again.status, (await read(link)).status]).toEqual([410, 410]);
    expect(again.text).toContain('Nothing left to approve');
    expect(
      (await namesOf(admin.http, invitation)).filter((name) => name === 'invitation.resent'),
    ).toHaveLength(1);
  });

  it('and of many clicks at once one approves', async () => {
    const { email, link } = await requested(admin.email);
    const answers = await Promise.all(Array.from({ length: 8 }, () => approve(link)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(7);
    await mailedToken(app, email, 2);
    await drain();
    expect(app.mail.to(email)).toHaveLength(2);
  });

  it('but not by a form of another site, nor by a link for anything else', async () => {
    const { email, link } = await requested(admin.email);
    expect((await approve(link, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    const invitees = await mailedToken(app, email);
    expect((await approve(`${app.url}/invite/approve?token=${invitees}`)).status).toBe(404);
    for (const verb of ['inspect', 'decline', 'renew'] as const) {
      expect((await call(app.http, verb, { token: tokenIn(link) })).status).toBe(404);
    }
    expect((await approve(link.slice(0, -1))).status).toBe(404);
    expect((await approve(link)).status).toBe(200);
  });

  it('but not after 30 days, nor once it was answered in another way', async () => {
    const old = await requested(admin.email);
    app.clock.advance('31d');
    const late = await approve(old.link);
    expect([late.status, late.text]).toEqual([410, expect.stringContaining('This link is too old')]);
    app.clock.reset();
    const { invitation, link } = await requested(admin.email);
    await admin.http.post(`/invitations/invitations/${invitation.documentId}/resend`).send({}).expect(200);
    const over = await approve(link);
    expect([over.status, over.text]).toEqual([410, expect.stringContaining('Nothing left to approve')]);
  });

  it('but not by an administrator who may no longer', async () => {
    const clerk = await app.adminWithPermissions(may('create', 'read', 'resend'));
    const { link } = await requested(clerk.email, clerk);
    await app.strapi.db.query('admin::user').update({ where: { id: clerk.id }, data: { roles: [] } });
    const refused = await approve(link);
    expect([refused.status, refused.text]).toEqual([
      403,
      expect.stringContaining('You may not approve this'),
    ]);
    await app.strapi.db.query('admin::user').update({ where: { id: clerk.id }, data: { isActive: false } });
    expect((await approve(link)).status).toBe(403);
  });

  it('and a member approves what they invited, as long as they may invite', async () => {
    const account = await createAccount(app, 'Late Ltd');
    const manager = await member(app, account, somebody(), ['members.invite']);
    const email = somebody();
    await inviteAsMember(manager.http, account, { email, expiresIn: '1h' });
    const first = await askFor(email, manager.email);
    expect((await approve(first.link)).status).toBe(200);
    const second = await askFor(email, manager.email, 2);
    await admin.http
      .put(`/invitations/memberships/${manager.membership.documentId}`)
      .send({ permissions: [] })
      .expect(200);
    expect((await approve(second.link)).status).toBe(403);
  });
});
