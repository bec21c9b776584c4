import { inTransaction } from '../../server/kernel/transaction';
import { startApp, until, type App } from '../support';
import { tokenOf } from '../invitations/links';

let app: App;
let token: string;
beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  const { http } = await app.admin();
  const { body } = await http
    .post('/invitations/invitations')
    .send({ email: 'reader@site.test', send: false });
  const link = await http.get(`/invitations/invitations/${body.data.documentId}/link`);
  token = tokenOf(link.body.data.url);
});
afterAll(() => app.stop());

const publish = async (version: string): Promise<void> => {
  const { http } = await app.admin();
  expect((await http.post('/invitations/terms').send({ version, text: 'Be kind.' })).status).toBe(201);
};
const shown = async (): Promise<string | undefined> => {
  const { status, body } = await app.http.post('/api/invitations/inspect').send({ token });
  expect(status).toBe(200);
  return body.data.terms?.version;
};
const roleShown = async (): Promise<string> =>
  (await app.http.post('/api/invitations/inspect').send({ token })).body.data.role.name;
const roles = () => app.strapi.db.query('plugin::users-permissions.role');
const ofType = { where: { type: 'authenticated' } };

describe('what an invitee is shown', () => {
  it('are the terms that were published a moment ago, however often they were looked at before', async () => {
    expect(await shown()).toBeUndefined();
    for (const version of ['one', 'two', 'three']) {
      await publish(version);
      expect([await shown(), await shown()]).toEqual([version, version]);
    }
  });

  it('is the name that a role has now', async () => {
    expect(await roleShown()).toBe('Authenticated');
    await roles().update({ ...ofType, data: { name: 'Reader' } });
    expect(await roleShown()).toBe('Reader');
  });

  it('is nothing that was undone', async () => {
    const undone = inTransaction(app.strapi, async () => {
      await roles().update({ ...ofType, data: { name: 'Nobody' } });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await roleShown()).toBe('Reader');
  });

  it('is after a moment what another node has changed', async () => {
    expect(await roleShown()).toBe('Reader');
    const { tableName } = app.strapi.db.metadata.get('plugin::users-permissions.role');
    await app.strapi.db.connection(tableName).where('type', 'authenticated').update({ name: 'Elsewhere' });
    await until('the change to be seen', async () => (await roleShown()) === 'Elsewhere');
  });
});
