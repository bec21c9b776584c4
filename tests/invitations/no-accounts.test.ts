import type { AdminAccount, App } from '../support';
import { ACCOUNTS } from '../stories/accounts';
import { addressBook, ADMIN, edit, invite, PASSWORD } from '../stories/inviting';
import { startSite } from '../stories/site';

let app: App;
let admin: AdminAccount;
const somebody = addressBook('alone');

beforeAll(async () => {
  app = await startSite({
    features: { accounts: false },
    accounts: { required: true },
    groups: { required: true },
  });
  admin = await app.admin();
});
afterAll(() => app.stop());

describe('a site without accounts', () => {
  it.each([{ account: 'one' }, { groups: ['one'] }, { permissions: 'all' }, { permissions: [] }])(
    'takes no %j',
    async (access) => {
      const [field] = Object.keys(access);
      const created = await admin.http.post(ADMIN).send({ email: somebody(), ...access });
      expect(created.body.error).toMatchObject({ status: 400, name: 'ValidationError' });
      expect(created.body.error.details.errors[0].path).toEqual([field]);
      const invitation = await invite(admin.http, { email: somebody(), send: false });
      expect((await edit(admin.http, invitation, access)).body.error.name).toBe('ValidationError');
      expect((await edit(admin.http, invitation, { firstName: 'Ada' })).status).toBe(200);
    },
  );

  it('has no invitations of an account, and nobody to bring into one', async () => {
    const user = await app.user({ email: somebody(), username: 'alone', password: PASSWORD });
    const path = '/api/invitations/accounts/one/invitations';
    for (const answer of [
      await user.http.get(path),
      await user.http.post(path).send({ email: somebody() }),
      await user.http.post(`${path}/one/cancel`).send({}),
      await admin.http.post(`${ACCOUNTS}/one/associate`).send({ email: somebody(), send: true }),
      await admin.http.get('/invitations/users').query({ _q: 'a' }),
    ]) {
      expect(answer.body.error).toMatchObject({ status: 404, name: 'NotFoundError' });
    }
  });

  it('offers none in the form', async () => {
    const { data } = (await admin.http.get('/invitations/options')).body;
    expect(data).toMatchObject({ accounts: [], groups: [], permissions: [], required: [] });
  });
});
