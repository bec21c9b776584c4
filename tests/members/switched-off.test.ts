import type { App } from '../support';
import { ACCOUNTS, API, GROUPS, MEMBERSHIPS, outcomeOf, person, startTenants } from '../accounts/tenants';

let app: App;

beforeAll(async () => {
  app = await startTenants({ features: { accounts: false } });
});
afterAll(() => app.stop());

it('a site without accounts has none of their routes', async () => {
  const admin = await app.admin();
  const ana = await person(app, 'ana-without');
  const answers = [
    await admin.http.get(ACCOUNTS),
    await admin.http.post(ACCOUNTS).send({ name: 'A' }),
    await admin.http.get(GROUPS),
    await admin.http.delete(`${MEMBERSHIPS}/x`),
    await ana.http.get(`${API}/me/memberships`),
    await ana.http.get(`${API}/accounts/x/members`),
    await ana.http.get('/api/accounts/x/invoices'),
  ];
  expect(answers.map(outcomeOf)).toEqual(answers.map(() => '404 NotFoundError'));
  expect((await ana.http.get(`${API}/me/profile`)).status).toBe(200);
});
