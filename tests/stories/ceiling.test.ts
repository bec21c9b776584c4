import { until, type AdminAccount, type App } from '../support';
import { tokenIn } from '../invitations/links';
import { createRole, setAdvanced, startSite, userOf, type SiteRole } from './site';

/** Everybody may give this role and no other; the host's default is another. */
const CONFIG = { roles: { grantable: ['customer'] } };

let app: App;
let admin: AdminAccount;
let customer: SiteRole;

beforeAll(async () => {
  app = await startSite(CONFIG);
  admin = await app.admin();
  customer = await createRole(app, 'customer');
});
afterAll(() => app.stop());

const create = (body: object) => admin.http.post('/invitations/invitations').send(body);

describe('a role that nobody may give', () => {
  it('is not given by naming none either', async () => {
    const refused = await create({ email: 'none@site.test' });
    expect(refused.body.error).toMatchObject({ status: 403, name: 'PermissionCeiling' });
    const { body } = await create({ email: 'named@site.test', role: customer.documentId });
    const edited = await admin.http
      .put(`/invitations/invitations/${body.data.documentId}`)
      .send({ role: null });
    expect(edited.body.error).toMatchObject({ status: 403, name: 'PermissionCeiling' });
  });

  it('is not given when the host’s default changes after the invitation', async () => {
    await setAdvanced(app, { default_role: 'customer' });
    await create({ email: 'later@site.test' }).expect(201);
    const token = tokenIn(await app.mail.waitForMail('later@site.test'));
    await setAdvanced(app, { default_role: 'authenticated' });
    const registered = await app.http
      .post('/api/invitations/register')
      .send({ token, username: 'later', password: 'a long password' });
    expect(registered.body.error).toMatchObject({ status: 409, name: 'InvitationNeedsAttention' });
    expect(await userOf(app, 'later@site.test')).toBeNull();
  });
});

it('refuses a language longer than any tag', async () => {
  const locale = `en${'-abcdefgh'.repeat(40)}`;
  const { body } = await create({ email: 'long@site.test', role: customer.documentId, locale });
  expect(body.error).toMatchObject({ status: 400, name: 'ValidationError' });
  expect(body.error.details.errors[0].path).toEqual(['locale']);
});

it('sends one mail where a resend overtakes one that is still being retried', async () => {
  const email = 'twice@site.test';
  app.mail.answer({ kind: 'refuse', at: 'rcpt', code: 451, to: email, times: 1 });
  const { body } = await create({ email, role: customer.documentId });
  const path = `/invitations/invitations/${body.data.documentId}`;
  const deliveries = async () => {
    const shown = await admin.http.get(path);
    return shown.body.data.deliveries.map(({ state }: { state: string }) => state);
  };
  await until('the first mail to fail', async () => (await deliveries())[0] === 'failed');
  await admin.http.post(`${path}/resend`).send({}).expect(200);
  await app.mail.waitForMail(email);
  await until('the second mail to be noted', async () => (await deliveries())[0] === 'sent');
  expect(await deliveries()).toEqual(['sent', 'suppressed']);
  const shown = await admin.http.get(path);
  expect(shown.body.data.delivery).toMatchObject({ state: 'sent' });
});
