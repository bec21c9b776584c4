import { startApp, until, type App } from '../support';
import { copiedTokenFor } from '../invitations/links';

let app: App;
let token: string;
beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  token = await copiedTokenFor(app, 'reader@site.test');
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
/** As another node does. */
const publishElsewhere = async (version: string): Promise<void> => {
  const { tableName } = app.strapi.db.metadata.get('plugin::invitations.terms-version');
  const [newest] = await app.strapi.db.connection(tableName).orderBy('id', 'desc').limit(1);
  const { id: _, document_id: __, ...row } = newest as Record<string, unknown>;
  await app.strapi.db.connection(tableName).insert({ ...row, document_id: `of-${version}`, version });
};
const register = (acceptTerms: string) =>
  app.http
    .post('/api/invitations/register')
    .send({ token, username: 'reader', password: 'a password of the reader', acceptTerms });

describe('what an invitee is shown', () => {
  it('are the terms that were published a moment ago, however often they were looked at before', async () => {
    expect(await shown()).toBeUndefined();
    for (const version of ['one', 'two', 'three']) {
      await publish(version);
      expect([await shown(), await shown()]).toEqual([version, version]);
    }
  });

  it('are after a moment the terms that another node has published', async () => {
    await publishElsewhere('four');
    await until('the new terms to be seen', async () => (await shown()) === 'four');
  });
});

it('what another node has published counts at once, and whoever is refused is shown it', async () => {
  expect(await shown()).toBe('four');
  await publishElsewhere('five');
  const { status, body } = await register('four');
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ name: 'TermsNotAccepted', details: { version: 'five' } });
  expect(await shown()).toBe('five');
});
