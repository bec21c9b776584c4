import { startApp, type App, type Caller } from '../support';

let app: App;
let admin: Caller;
let inviter: Caller;
const ids: Record<string, string> = {};

beforeAll(async () => {
  app = await startApp();
  admin = (await app.admin()).http;
  inviter = (await app.adminWithPermissions(['plugin::invitations.invitations.create'])).http;
  const make = async (what: string, body: Record<string, unknown>): Promise<string> =>
    (await admin.post(`/invitations/${what}`).send(body).expect(201)).body.data.documentId;
  for (const name of ['Acme', 'Bolt', 'Acorn']) ids[name] = await make('accounts', { name, seats: 3 });
  await make('groups', { name: 'Everybody' });
  await make('groups', { name: 'Acme staff', account: ids.Acme });
  await make('groups', { name: 'Bolt staff', account: ids.Bolt });
});
afterAll(() => app.stop());

const names = async (path: string, query: Record<string, string> = {}): Promise<string[]> =>
  (await inviter.get(`/invitations/options/${path}`).query(query).expect(200)).body.data.map(
    ({ name }: { name: string }) => name,
  );

describe('what somebody who may invite can choose from', () => {
  it('accounts by a part of the name, with their seats', async () => {
    expect(await names('accounts')).toEqual(['Acme', 'Acorn', 'Bolt']);
    expect(await names('accounts', { _q: ' AC' })).toEqual(['Acme', 'Acorn']);
    expect(await names('accounts', { _q: '%' })).toEqual([]);
    const { body } = await inviter.get('/invitations/options/accounts').query({ _q: 'bolt' });
    expect(body.data).toEqual([
      {
        documentId: ids.Bolt,
        name: 'Bolt',
        slug: 'bolt',
        seats: { limit: 3, used: 0, reserved: 0 },
      },
    ]);
  });

  it('groups of an account and of the whole site, by a part of the name', async () => {
    expect(await names('groups', { account: ids.Acme! })).toEqual(['Acme staff', 'Everybody']);
    expect(await names('groups', { account: ids.Acme!, _q: 'staff' })).toEqual(['Acme staff']);
    expect(await names('groups', { _q: 'staff' })).toEqual(['Acme staff', 'Bolt staff']);
    expect(await names('groups', { account: 'nowhere' })).toEqual(['Everybody']);
  });

  it.each(['accounts', 'groups'])('%s, and nobody else can ask', async (what) => {
    const reader = (await app.adminWithPermissions(['plugin::invitations.invitations.read'])).http;
    expect((await reader.get(`/invitations/options/${what}`)).status).toBe(403);
    expect((await app.http.get(`/invitations/options/${what}`)).status).toBe(401);
    expect((await inviter.get(`/invitations/options/${what}`).query({ name: 'x' })).status).toBe(400);
  });
});

describe('invitations whose holder came too late', () => {
  it('are listed by themselves', async () => {
    const { body } = await admin
      .post('/invitations/invitations')
      .send({ email: 'late@example.test', expiresIn: '1h', send: false });
    await admin
      .post('/invitations/invitations')
      .send({ email: 'silent@example.test', expiresIn: '1h', send: false });
    const link = await admin.get(`/invitations/invitations/${body.data.documentId}/link`).expect(200);
    const token = new URL(link.body.data.url).searchParams.get('token');
    app.clock.advance('2h');
    await app.http.post('/api/invitations/renew').send({ token }).expect(202);
    const list = async () =>
      (await admin.get('/invitations/invitations').query({ renewal: 'requested' })).body.data.map(
        ({ email }: { email: string }) => email,
      );
    expect(await list()).toEqual(['late@example.test']);
    await admin.post(`/invitations/invitations/${body.data.documentId}/approve-renewal`).send({}).expect(200);
    expect(await list()).toEqual([]);
    expect((await admin.get('/invitations/invitations').query({ renewal: 'maybe' })).status).toBe(400);
  });
});
