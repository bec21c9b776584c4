import { startApp, type App } from '../support';
import { invite, listPeople, makeUser, PEOPLE } from './society';

let app: App;

beforeAll(async () => {
  app = await startApp({ config: { features: { accounts: false } } });
});
afterAll(() => app.stop());

describe('a site without accounts', () => {
  it('has people all the same', async () => {
    const { http } = await app.admin();
    const alone = await makeUser(app, 'alone');
    await invite(http, { email: 'eve@invited.test' });
    const { data } = await listPeople(http);
    expect(data.map(({ email, accounts, groups }) => [email, accounts, groups])).toEqual([
      ['eve@invited.test', [], []],
      ['alone@site.test', [], []],
    ]);
    expect((await http.get(`${PEOPLE}/user/${alone.documentId}`)).body.data.memberships).toEqual([]);
    expect((await listPeople(http, { account: 'acme' })).data).toEqual([]);
    expect((await listPeople(http, { state: 'active' })).data).toHaveLength(1);
  });
});
