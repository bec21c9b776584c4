import { createKeyRing } from '../../server/kernel/secret';
import { call } from '../stories/answering';
import {
  act,
  addressBook,
  copiedToken,
  edit,
  invite,
  inviteByMail,
  nameOf,
  PASSWORD,
} from '../stories/inviting';
import { startSite } from '../stories/site';
import type { AdminAccount, App } from '../support';

const SUPPRESSIONS = '/invitations/suppressions';
const TABLE = 'plugin::invitations.suppression';
const [NEW_SECRET, OLD_SECRET] = ['n'.repeat(40), 'o'.repeat(40)];

let app: App;
let admin: AdminAccount;
const somebody = addressBook('unwilling');

beforeAll(async () => {
  app = await startSite({ secret: [NEW_SECRET, OLD_SECRET], accounts: { allowDirectMembership: true } });
  admin = await app.admin();
});
afterAll(() => app.stop());

/** Declines so that nobody invites the address again. */
const decline = async (email: string): Promise<void> => {
  const { token } = await inviteByMail(app, email);
  await call(app.http, 'decline', { token, suppress: true }).expect(200);
};

const create = (body: Record<string, unknown>) => admin.http.post('/invitations/invitations').send(body);
const isSuppressed = ({ status, body }: { status: number; body: { error: { name: string } } }) => {
  expect([status, body.error.name]).toEqual([409, 'AddressSuppressed']);
};
const lookUp = async (email: string) =>
  (await admin.http.get(SUPPRESSIONS).query({ email })).body.data as {
    documentId: string;
    createdAt: string;
  }[];

const account = async (name: string): Promise<string> =>
  (await admin.http.post('/invitations/accounts').send({ name })).body.data.documentId;

describe('an address that asked not to be invited again', () => {
  it('is not, in whatever spelling, until an administrator lifts it', async () => {
    const email = somebody();
    await decline(email);
    isSuppressed(await create({ email }));
    isSuppressed(await create({ email: `  ${email.toUpperCase()} ` }));
    const [kept] = await lookUp(email.toUpperCase());
    expect(kept).toEqual({ documentId: expect.any(String), createdAt: expect.stringMatching(/^20/) });
    await admin.http.delete(`${SUPPRESSIONS}/${kept!.documentId}`).expect(200);
    expect((await admin.http.delete(`${SUPPRESSIONS}/${kept!.documentId}`)).status).toBe(404);
    expect(await lookUp(email)).toEqual([]);
    expect((await create({ email })).status).toBe(201);
  });

  it('is told to whoever asks about the address before inviting it', async () => {
    const email = somebody();
    const check = async () =>
      (await admin.http.get('/invitations/invitations/check').query({ email }).expect(200)).body.data.status;
    expect(await check()).toBe('free');
    await decline(email);
    expect(await check()).toBe('suppressed');
  });

  it('fails alone in a batch', async () => {
    const [unwilling, willing] = [somebody(), somebody()];
    await decline(unwilling);
    const { body } = await admin.http
      .post('/invitations/invitations/batch')
      .send({ invitations: [{ email: unwilling }, { email: willing }] });
    expect(body.meta).toMatchObject({ created: 1, failed: 1 });
    expect(body.data[0]).toMatchObject({
      status: 'failed',
      error: { name: 'AddressSuppressed', status: 409 },
    });
  });

  it('is not invited by a member of an account, nor brought into one', async () => {
    const email = somebody();
    await decline(email);
    const into = await account('Members');
    const owner = await app.user({ email: somebody(), username: 'the-owner', password: PASSWORD });
    await admin.http
      .post(`/invitations/accounts/${into}/associate`)
      .send({ user: owner.documentId, permissions: 'all', send: false })
      .expect(201);
    isSuppressed(await owner.http.post(`/api/invitations/accounts/${into}/invitations`).send({ email }));
    const associate = (body: Record<string, unknown>) =>
      admin.http.post(`/invitations/accounts/${into}/associate`).send(body);
    isSuppressed(await associate({ email, send: true }));
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD });
    isSuppressed(await associate({ user: user.documentId, send: false }));
    isSuppressed(await associate({ user: user.documentId, send: true }));
  });

  it('is not put into an invitation that is there, nor mailed one that is pending', async () => {
    const [email, other] = [somebody(), somebody()];
    const first = await inviteByMail(app, email);
    const second = await invite(admin.http, { email, account: await account('Second') });
    const elsewhere = await invite(admin.http, { email: other });
    await call(app.http, 'decline', { token: first.token, suppress: true }).expect(200);
    isSuppressed(await edit(admin.http, elsewhere, { email }));
    isSuppressed(await act(admin.http, second, 'resend'));
    expect((await edit(admin.http, second, { firstName: 'Ann' })).status).toBe(200);
    expect((await edit(admin.http, second, { email: email.toUpperCase() })).status).toBe(200);
  });

  it('is mailed a new link that its reader asks for', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email, { expiresIn: '1h' });
    await admin.http.post(SUPPRESSIONS).send({ email }).expect(201);
    app.clock.advance('2h');
    await call(app.http, 'renew', { token }).expect(202);
    expect((await act(admin.http, invitation, 'approve-renewal')).status).toBe(200);
    app.clock.reset();
  });

  it('is not spoken for by a copied link: it declines that invitation and no more', async () => {
    const email = somebody();
    const { http } = admin;
    const token = await copiedToken(http, await invite(http, { email, send: false }));
    await call(app.http, 'decline', { token, suppress: true }).expect(200);
    expect(await lookUp(email)).toEqual([]);
    expect((await create({ email })).status).toBe(201);
  });

  it('is mailed no new link that the holder of a copied one asks for, until its reader does', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email, { expiresIn: '1h' });
    const shared = await copiedToken(admin.http, invitation);
    await admin.http.post(SUPPRESSIONS).send({ email }).expect(201);
    app.clock.advance('2h');
    await call(app.http, 'renew', { token: shared }).expect(202);
    isSuppressed(await act(admin.http, invitation, 'approve-renewal'));
    await call(app.http, 'renew', { token }).expect(202);
    expect((await act(admin.http, invitation, 'approve-renewal')).status).toBe(200);
    app.clock.reset();
  });

  it('is recognised after the keys were changed', async () => {
    const email = somebody();
    const keyHash = createKeyRing([OLD_SECRET]).keyedHash('suppression/v1', email);
    await app.strapi.db.query(TABLE).createMany({ data: [{ keyHash }] });
    isSuppressed(await create({ email }));
    const [kept, ...more] = await lookUp(email);
    expect(more).toEqual([]);
    // Kept again under the newer key, it would outlive being lifted.
    const again = await admin.http.post(SUPPRESSIONS).send({ email });
    expect(again.body.data).toEqual(kept);
    await admin.http.delete(`${SUPPRESSIONS}/${kept!.documentId}`).expect(200);
    expect((await create({ email })).status).toBe(201);
  });
});

describe('administrators', () => {
  it('suppress addresses, which are shown to nobody', async () => {
    const email = somebody();
    const answers = await Promise.all([1, 2, 3].map(() => admin.http.post(SUPPRESSIONS).send({ email })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.data.documentId)).size).toBe(1);
    const { body } = await admin.http.get(SUPPRESSIONS).query({ pageSize: '1' });
    expect(body.data).toEqual([answers[0]!.body.data]);
    const rows = await app.strapi.db.query(TABLE).findMany({});
    const told = await app.strapi.db.query('plugin::invitations.event').findMany({
      where: { name: { $startsWith: 'suppression.' } },
    });
    expect(told.map(({ name }: { name: string }) => name)).toContain('suppression.created');
    expect(JSON.stringify([body, rows, told])).not.toContain('unwilling-');
  });

  it.each([
    [{}],
    [{ email: '' }],
    [{ email: 'nobody' }],
    [{ email: 7 }],
    [{ email: 'a@site.test', reason: 'x' }],
  ])('are refused with %j', async (body) => {
    expect((await admin.http.post(SUPPRESSIONS).send(body)).status).toBe(400);
  });

  it('look up addresses only', async () => {
    expect((await admin.http.get(SUPPRESSIONS).query({ email: 'nobody' })).status).toBe(400);
    expect((await admin.http.get(SUPPRESSIONS).query({ _q: 'a' })).status).toBe(400);
  });

  it('need a permission for each', async () => {
    const may = (name: string) => app.adminWithPermissions([`plugin::invitations.suppressions.${name}`]);
    const tried = async ({ http }: Pick<AdminAccount, 'http'>) => [
      (await http.get(SUPPRESSIONS)).status,
      (await http.post(SUPPRESSIONS).send({})).status,
      (await http.delete(`${SUPPRESSIONS}/none`)).status,
    ];
    expect(await tried(await may('read'))).toEqual([200, 403, 403]);
    expect(await tried(await may('create'))).toEqual([403, 400, 403]);
    expect(await tried(await may('delete'))).toEqual([403, 403, 404]);
    expect(await tried(app)).toEqual([401, 401, 401]);
  });
});
