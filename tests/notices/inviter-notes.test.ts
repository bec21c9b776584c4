import { getService } from '../../server/kernel/get-service';
import { call, register } from '../stories/answering';
import { act, addressBook, invite, inviteByMail, mailedToken, nameOf, PASSWORD } from '../stories/inviting';
import { may, startSite } from '../stories/site';
import type { AdminAccount, App } from '../support';
import { digestNow, drain } from './sweeps';

let app: App;
let admin: AdminAccount;
const somebody = addressBook('answer');

beforeAll(async () => {
  app = await startSite({}, { ADMIN_URL: 'https://panel.test/admin' });
  admin = await app.adminWithPermissions(may('create', 'read', 'copy-link'));
});
afterAll(() => app.stop());
afterEach(() => app.clock.reset());
beforeEach(async () => {
  await drain(app);
  app.mail.reset();
});

const DELIVERY = 'plugin::invitations.delivery';

const notesInOutbox = async (): Promise<{ kind: string; state: string; error: string | null }[]> =>
  app.strapi.db
    .query(DELIVERY)
    .findMany({ where: { kind: { $startsWith: 'inviter-' } }, orderBy: { id: 'asc' } });

/** Invites as the administrator of this file and reads the link. */
const inviteAs = async (http: AdminAccount['http'], body: Record<string, unknown>) => {
  const invitation = await invite(http, body);
  return { invitation, token: await mailedToken(app, invitation.email) };
};

describe('whoever invited', () => {
  it('is told of an acceptance, once', async () => {
    const email = somebody();
    const { token } = await inviteAs(admin.http, { email, firstName: 'Ann', lastName: 'Lee' });
    expect((await register(app, token, nameOf(email))).status).toBe(200);
    const mail = await app.mail.waitForMail(admin.email);
    expect(mail.subject).toBe('Ann Lee has accepted your invitation');
    expect(mail.text).toContain(`Ann Lee (${email}) has accepted your invitation to`);
    await drain(app);
    await digestNow(app);
    expect(app.mail.to(admin.email)).toHaveLength(1);
  });

  it('is told of a decline, with the reason as harmless text', async () => {
    const email = somebody();
    const { token } = await inviteAs(admin.http, { email, firstName: 'Eve <b>', lastName: 'www.evil.test' });
    const reason = 'No time.\nSee https://evil.test/now <script>alert(1)</script>';
    expect((await call(app.http, 'decline', { token, reason })).status).toBe(200);
    const mail = await app.mail.waitForMail(admin.email);
    expect(mail.subject).toMatch(/^Eve <b> .* has declined your invitation$/);
    expect(mail.text).toContain('> No time.');
    expect(mail.raw).not.toMatch(/evil\.test\/now|www\.evil/);
    expect(mail.html).not.toMatch(/<script|<b>/);
  });

  it('reads it in the language that they chose', async () => {
    const other = await app.adminWithPermissions(may('create'));
    await app.strapi.db
      .query('admin::user')
      .update({ where: { id: other.id }, data: { preferedLanguage: 'fr' } });
    const email = somebody();
    const { token } = await inviteAs(other.http, { email });
    await register(app, token, nameOf(email));
    const mail = await app.mail.waitForMail(other.email);
    expect(mail.subject).toBe(`${email} a accepté votre invitation`);
    expect(mail.html).toContain('lang="fr"');
  });

  it('may be a member of the account, who is led to the portal', async () => {
    const { http } = await app.admin();
    const account = (await http.post('/invitations/accounts').send({ name: 'Engines' })).body.data;
    const first = somebody();
    const owner = await inviteByMail(app, first, {
      account: account.documentId,
      permissions: 'all',
      locale: 'de',
    });
    await register(app, owner.token, nameOf(first));
    const jwt = (await app.http.post('/api/auth/local').send({ identifier: first, password: PASSWORD })).body
      .jwt;
    const email = somebody();
    const made = await app.http
      .post(`/api/invitations/accounts/${account.documentId}/invitations`)
      .set('Authorization', `Bearer ${jwt}`)
      .send({ email });
    expect(made.status).toBe(201);
    app.mail.reset();
    await act(http, made.body.data, 'resend');
    await register(app, await mailedToken(app, email), nameOf(email));
    const mail = await app.mail.waitForMail(first);
    expect(mail.subject).toBe(`${email} hat Ihre Einladung angenommen`);
    expect(mail.text).toContain('Engines');
    expect(mail.links).toEqual([`${app.url}/invite/portal`]);
  });

  it('is nobody where an API token or the site itself invited', async () => {
    const before = (await notesInOutbox()).length;
    const token = await app.apiToken({ type: 'full-access' });
    const first = somebody();
    expect((await token.post('/api/invitations').send({ email: first })).status).toBe(201);
    await register(app, await mailedToken(app, first), nameOf(first));
    const second = somebody();
    await getService(app.strapi, 'invitations').createMany([{ email: second }]);
    await call(app.http, 'decline', { token: await mailedToken(app, second) });
    expect(await notesInOutbox()).toHaveLength(before);
  });

  it('is not written to where they are gone', async () => {
    const gone = await app.adminWithPermissions(may('create'));
    const email = somebody();
    const { token } = await inviteAs(gone.http, { email });
    await app.strapi.db.query('admin::user').delete({ where: { id: gone.id } });
    await call(app.http, 'decline', { token });
    await drain(app);
    expect(app.mail.to(gone.email)).toEqual([]);
    expect((await notesInOutbox()).at(-1)).toMatchObject({
      kind: 'inviter-declined',
      state: 'suppressed',
      error: 'Whoever invited is gone.',
    });
  });

  it('is told by one of all who answer at once, and only if it happened', async () => {
    const email = somebody();
    const { token } = await inviteAs(admin.http, { email });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        index % 2
          ? call(app.http, 'decline', { token })
          : register(app, token, `${nameOf(email)}-${String(index)}`),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await app.mail.waitForMail(admin.email);
    await drain(app);
    expect(app.mail.to(admin.email)).toHaveLength(1);
  });

  it('hears nothing of an acceptance that was rolled back, and nobody accepts without the note', async () => {
    const email = somebody();
    const { token } = await inviteAs(admin.http, { email });
    let isBroken = true;
    getService(app.strapi, 'bus').subscribe('invitation.declined', () => {
      if (isBroken) throw new Error('The process ends here');
    });
    expect((await call(app.http, 'decline', { token })).status).toBe(500);
    isBroken = false;
    await drain(app);
    expect(app.mail.to(admin.email)).toEqual([]);
    expect((await call(app.http, 'decline', { token })).status).toBe(200);
    await app.mail.waitForMail(admin.email);
  });
});
