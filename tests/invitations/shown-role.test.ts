import { getService } from '../../server/kernel/get-service';
import { inTransaction } from '../../server/kernel/transaction';
import { startApp, until, type App } from '../support';
import { copiedTokenFor } from './links';

let app: App;
let token: string;
beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  token = await copiedTokenFor(app, 'reader@site.test');
});
afterAll(() => app.stop());

/** The name of the role that an invitee is shown, where the invitation names none. */
const shown = async (): Promise<string> => {
  const { status, body } = await app.http.post('/api/invitations/inspect').send({ token });
  expect(status).toBe(200);
  return body.data.role.name;
};
const ROLE_UID = 'plugin::users-permissions.role';
const rename = (name: string) =>
  app.strapi.db.query(ROLE_UID).update({ where: { type: 'authenticated' }, data: { name } });
const shownInside = async () => (await getService(app.strapi, 'users').shownDefaultRole())?.name;

describe("the host's default role", () => {
  it('is shown by the name that it has now, however often it was looked at before', async () => {
    expect([await shown(), await shown()]).toEqual(['Authenticated', 'Authenticated']);
    await rename('Reader');
    expect([await shown(), await shown()]).toEqual(['Reader', 'Reader']);
  });

  it('is shown as it is again when its change was undone', async () => {
    const seen: (string | undefined)[] = [];
    const undone = inTransaction(app.strapi, async () => {
      await rename('Nobody');
      seen.push(await shownInside());
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(seen).toEqual(['Nobody']);
    expect(await shown()).toBe('Reader');
  });

  it('is another as soon as the host gives another', async () => {
    const store = app.strapi.store({ type: 'plugin', name: 'users-permissions' });
    const advanced = (await store.get({ key: 'advanced' })) as object;
    await store.set({ key: 'advanced', value: { ...advanced, default_role: 'public' } });
    expect(await shown()).toBe('Public');
    await store.set({ key: 'advanced', value: advanced });
    expect(await shown()).toBe('Reader');
  });

  it('is shown after a moment as another node has changed it, and decided by at once', async () => {
    expect(await shown()).toBe('Reader');
    const { tableName } = app.strapi.db.metadata.get(ROLE_UID);
    await app.strapi.db.connection(tableName).where('type', 'authenticated').update({ name: 'Elsewhere' });
    expect((await getService(app.strapi, 'users').defaultRole())?.name).toBe('Elsewhere');
    await until('the change to be seen', async () => (await shown()) === 'Elsewhere');
  });
});
