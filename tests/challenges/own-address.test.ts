import type { App } from '../support';
import { createAccount } from '../stories/accounts';
import { call, confirmCode, logIn } from '../stories/answering';
import { addressBook, invite, inviteByMail, nameOf, PASSWORD } from '../stories/inviting';
import { startSite } from '../stories/site';

const MODES: [string, Record<string, string>][] = [
  ['legacy-support', { JWT_MANAGEMENT: 'legacy-support' }],
  ['refresh', { JWT_MANAGEMENT: 'refresh' }],
];

const somebody = addressBook('own');
const errorOf = ({ body }: { body: { error?: object } }) => body.error;

describe.each(MODES)('one’s own address, in the mode %s', (_mode, env) => {
  let app: App;
  beforeAll(async () => {
    app = await startSite({}, env);
  });
  afterAll(() => app.stop());

  const ADDRESS = '/api/invitations/me/address/challenge';

  it('is proved by a code, which ends what is older', async () => {
    const email = somebody();
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD });
    const mine = '/api/invitations/me/invitations';
    const account = await createAccount(app, 'Proved Ltd');
    const { http } = await app.admin();
    await invite(http, { email, account: account.documentId, send: false });
    expect((await user.http.get(mine)).body.data).toEqual([]);

    const asked = await user.http.post(ADDRESS).send({ password: PASSWORD });
    expect({ status: asked.status, keys: Object.keys(asked.body.data as object) }).toEqual({
      status: 202,
      keys: ['challenge', 'expiresAt'],
    });
    const answer = await confirmCode(app, email, asked.body.data.challenge as string);
    expect({ status: answer.status, body: answer.body }).toEqual({
      status: 200,
      body: { data: { status: 'proved' } },
    });
    expect((await user.http.get(mine)).status).toBe(401);
    const { body } = await logIn(app, email);
    const list = await app.http.get(mine).set('Authorization', `Bearer ${String(body.jwt)}`);
    expect(list.body.data).toMatchObject([{ account: { name: 'Proved Ltd' } }]);
  });

  it('takes the password besides the session: whoever registered the address first knows another one', async () => {
    const email = somebody();
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD });
    for (const body of [{}, { password: '' }, { password: 5 }, { password: 'x'.repeat(5000) }]) {
      expect(errorOf(await user.http.post(ADDRESS).send(body))).toMatchObject({ name: 'ValidationError' });
    }
    expect(errorOf(await user.http.post(ADDRESS).send({ password: 'not the password' }))).toMatchObject({
      status: 401,
      name: 'InvalidCredentials',
    });
    expect(app.mail.to(email)).toEqual([]);
  });

  it('takes none of whoever comes by a provider, as they have none', async () => {
    const email = somebody();
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD });
    await app.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { id: user.id }, data: { provider: 'github', password: null } });
    expect(errorOf(await user.http.post(ADDRESS).send({ password: PASSWORD }))).toMatchObject({
      name: 'InvalidCredentials',
    });
    const { body } = await user.http.post(ADDRESS).send({});
    expect((await confirmCode(app, email, body.data.challenge as string)).status).toBe(200);
  });

  it('ends nothing where it was proved before', async () => {
    const email = somebody();
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD, isProved: true });
    const { body } = await user.http.post(ADDRESS).send({ password: PASSWORD });
    expect((await confirmCode(app, email, body.data.challenge as string)).status).toBe(200);
    expect((await user.http.get('/api/invitations/me/profile')).status).toBe(200);
  });

  it('is nobody else’s to prove', async () => {
    expect(errorOf(await app.http.post(ADDRESS).send({}))).toMatchObject({
      status: 401,
      name: 'LoginRequired',
    });
    const token = await app.apiToken({ type: 'full-access' });
    expect((await token.post(ADDRESS).send({})).status).toBe(403);
    const email = somebody();
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD });
    expect((await user.http.post(ADDRESS).send({ password: PASSWORD, email: somebody() })).status).toBe(400);
  });

  it('that was changed meanwhile is not proved', async () => {
    const email = somebody();
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD });
    const { body } = await user.http.post(ADDRESS).send({ password: PASSWORD });
    await app.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { id: user.id }, data: { email: somebody() } });
    const answer = await confirmCode(app, email, body.data.challenge as string);
    expect(errorOf(answer)).toMatchObject({ status: 410, name: 'CodeExpired' });
  });
});

describe('where confirmed addresses are trusted', () => {
  let app: App;
  beforeAll(async () => {
    app = await startSite({ acceptance: { trustConfirmed: true } });
  });
  afterAll(() => app.stop());

  it('a session is enough for the confirmed, and not for others', async () => {
    const accept = async (confirmed: boolean) => {
      const email = somebody();
      const { token } = await inviteByMail(app, email);
      const user = await app.user({ email, username: nameOf(email), password: PASSWORD, confirmed });
      return call(user.http, 'accept', { token });
    };
    expect((await accept(true)).status).toBe(200);
    expect(errorOf(await accept(false))).toMatchObject({ details: { reason: 'unproved-address' } });
  });
});

describe('where wrong passwords are counted', () => {
  let app: App;
  beforeAll(async () => {
    app = await startSite({ rateLimit: { enabled: true, failures: { points: 3, per: '1h' } } });
  });
  afterAll(() => app.stop());

  it('they are counted here, too', async () => {
    const email = somebody();
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD });
    const guess = async (password: string) =>
      (await user.http.post('/api/invitations/me/address/challenge').send({ password })).status;
    expect([await guess('a'), await guess('b'), await guess('c')]).toEqual([401, 401, 401]);
    expect(await guess(PASSWORD)).toBe(429);
  });
});
