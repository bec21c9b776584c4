import type { App } from '../support';
import { call, confirmCode, logIn, register, registerByCode } from './answering';
import {
  addressBook,
  copiedToken,
  detailOf,
  invite,
  inviteByMail,
  invitedUser,
  mailedToken,
  nameOf,
  PASSWORD,
} from './inviting';
import { createRole, setAdvanced, startSite, userOf } from './site';

let app: App;
const somebody = addressBook('accept');

beforeAll(async () => {
  app = await startSite();
});
afterAll(() => app.stop());

const whoAmI = async (jwt: unknown) =>
  (await app.http.get('/api/users/me').set('Authorization', `Bearer ${String(jwt)}`)).body;

describe('accepting', () => {
  it('works although the site lets nobody register by themselves', async () => {
    const email = somebody();
    const own = await app.http
      .post('/api/auth/local/register')
      .send({ email, username: nameOf(email), password: PASSWORD });
    expect(own.status).toBe(400);
    const { token } = await inviteByMail(app, email);
    expect((await register(app, token, nameOf(email))).status).toBe(200);
  });

  it('needs a session or credentials', async () => {
    const { token, invitation } = await invitedUser(app, somebody());
    expect((await call(app.http, 'accept', { token })).body.error).toMatchObject({
      status: 401,
      name: 'LoginRequired',
    });
    const forged = await call(app.http, 'accept', { token }).set('Authorization', 'Bearer forged');
    expect(forged.body.error).toMatchObject({ status: 401, name: 'LoginRequired' });
    expect((await detailOf((await app.admin()).http, invitation)).status).toBe('pending');
  });

  it('refuses a wrong password and an unknown identifier alike', async () => {
    const { user, token } = await invitedUser(app, somebody());
    const answers = [
      await call(app.http, 'accept', { token, identifier: user.email, password: 'not the password' }),
      await call(app.http, 'accept', { token, identifier: 'nobody@site.test', password: PASSWORD }),
    ];
    expect(answers[0]?.body.error).toMatchObject({ status: 401, name: 'InvalidCredentials' });
    expect(answers[1]?.text).toBe(answers[0]?.text);
  });

  it('refuses a blocked user, whichever way they come', async () => {
    const { user, token } = await invitedUser(app, somebody());
    await app.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { id: user.id }, data: { blocked: true } });
    const byBearer = await call(user.http, 'accept', { token });
    const byPassword = await call(app.http, 'accept', { token, identifier: user.email, password: PASSWORD });
    for (const { body } of [byBearer, byPassword]) {
      expect(body.error).toMatchObject({ status: 403, name: 'UserBlocked' });
    }
  });

  it('refuses a user of another address, whichever way they come', async () => {
    const { token } = await inviteByMail(app, somebody());
    const email = somebody();
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD });
    const byBearer = await call(user.http, 'accept', { token });
    const byPassword = await call(app.http, 'accept', { token, identifier: email, password: PASSWORD });
    const byForm = await register(app, token, 'somebody', { email });
    for (const { body } of [byBearer, byPassword, byForm]) {
      expect(body.error).toMatchObject({ status: 403, name: 'EmailMismatch' });
    }
  });

  it('registering is refused where the address has a user already', async () => {
    const { token } = await invitedUser(app, somebody());
    expect((await register(app, token, 'another-name')).body.error).toMatchObject({
      status: 409,
      name: 'EmailTaken',
    });
  });

  it('registering is refused where the name is taken, also as somebody’s address', async () => {
    const { user } = await invitedUser(app, somebody());
    const { token, invitation } = await inviteByMail(app, somebody());
    // A name that is somebody's address says nothing about whether the address has a user.
    const refusals = [
      { username: user.username, status: 409, name: 'UsernameTaken' },
      { username: user.username.toUpperCase(), status: 409, name: 'UsernameTaken' },
      { username: user.email, status: 400, name: 'ValidationError' },
    ];
    for (const { username, ...refusal } of refusals) {
      expect((await register(app, token, username)).body.error).toMatchObject(refusal);
    }
    expect((await detailOf((await app.admin()).http, invitation)).status).toBe('pending');
  });

  it('gives the site’s default role where none was named', async () => {
    await createRole(app, 'newcomer');
    await setAdvanced(app, { default_role: 'newcomer' });
    try {
      const email = somebody();
      const { token } = await inviteByMail(app, email);
      expect((await call(app.http, 'inspect', { token })).body.data.role).toEqual({ name: 'Role newcomer' });
      await register(app, token, nameOf(email));
      expect((await userOf(app, email))?.role.type).toBe('newcomer');
    } finally {
      await setAdvanced(app, { default_role: 'authenticated' });
    }
  });

  it('a role that was named replaces an existing user’s, and they are told before', async () => {
    const role = await createRole(app, 'promoted');
    const { user, token } = await invitedUser(app, somebody(), { role: role.documentId });
    const inspect = async (http: App['http']) => (await call(http, 'inspect', { token })).body.data;
    expect(await inspect(app.http)).toMatchObject({ userExists: true, roleChange: null });
    expect(await inspect(user.http)).toMatchObject({
      roleChange: { from: 'Authenticated', to: 'Role promoted' },
    });
    await call(user.http, 'accept', { token });
    expect((await userOf(app, user.email))?.role.type).toBe('promoted');
  });

  it('the default role never replaces an existing user’s', async () => {
    await createRole(app, 'kept');
    const { user, token } = await invitedUser(app, somebody(), {}, { role: 'kept' });
    expect((await call(user.http, 'inspect', { token })).body.data.roleChange).toBeNull();
    await call(user.http, 'accept', { token });
    expect((await userOf(app, user.email))?.role.type).toBe('kept');
  });

  it('a copied link proves no address: the user is made when the code that is sent to it is right', async () => {
    const email = somebody();
    const { http } = await app.admin();
    const token = await copiedToken(http, await invite(http, { email, send: false }));
    const asked = await register(app, token, nameOf(email));
    expect({ status: asked.status, body: asked.body }).toEqual({
      status: 202,
      body: { data: { challenge: expect.any(String), expiresAt: expect.any(String) } },
    });
    expect(asked.headers['set-cookie']).toBeUndefined();
    expect(await userOf(app, email)).toBeNull();
    const answer = await confirmCode(app, email, asked.body.data.challenge as string);
    expect(answer.body).toMatchObject({ user: { email, confirmed: true }, membership: null });
    expect(await whoAmI(answer.body.jwt)).toMatchObject({ email });
    expect((await logIn(app, email)).status).toBe(200);
  });

  it('both links of one invitation make one user', async () => {
    const email = somebody();
    const { invitation, token } = await inviteByMail(app, email);
    const { http } = await app.admin();
    const shared = await copiedToken(http, invitation);
    const newcomer = { email, username: nameOf(email), count: 2 };
    expect((await registerByCode(app, shared, newcomer)).status).toBe(200);
    expect((await register(app, token, `${nameOf(email)}-2`)).body.error.name).toBe('InvitationUsed');
    expect(await mailedToken(app, email)).toBe(token);
  });
});

describe('where the host asks for a confirmed address', () => {
  beforeAll(() => setAdvanced(app, { email_confirmation: true }));
  afterAll(() => setAdvanced(app, { email_confirmation: false }));

  it('a mailed link confirms it', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email);
    const answer = await register(app, token, nameOf(email));
    expect(answer.body.user).toMatchObject({ confirmed: true });
    expect(await whoAmI(answer.body.jwt)).toMatchObject({ email });
    expect((await logIn(app, email)).status).toBe(200);
  });

  it('a code confirms it', async () => {
    const email = somebody();
    const { http } = await app.admin();
    const token = await copiedToken(http, await invite(http, { email, send: false }));
    const answer = await registerByCode(app, token, { email, username: nameOf(email) });
    expect(answer.body.user).toMatchObject({ confirmed: true });
    expect((await logIn(app, email)).status).toBe(200);
    expect(app.mail.to(email)).toHaveLength(1);
  });

  it('a mailed link and the password confirm an existing user, whom the host would not let in before', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email);
    await setAdvanced(app, { email_confirmation: false });
    await app.user({ email, username: nameOf(email), password: PASSWORD, confirmed: false });
    await setAdvanced(app, { email_confirmation: true });
    expect((await logIn(app, email)).status).toBe(400);
    const accepted = await call(app.http, 'accept', { token, identifier: email, password: PASSWORD });
    expect(accepted.body).toMatchObject({ user: { email, confirmed: true } });
    expect((await logIn(app, email)).status).toBe(200);
  });

  it('a copied link and the password confirm nothing, but the code does that is sent then', async () => {
    const email = somebody();
    const { http } = await app.admin();
    const token = await copiedToken(http, await invite(http, { email, send: false }));
    await setAdvanced(app, { email_confirmation: false });
    await app.user({ email, username: nameOf(email), password: PASSWORD, confirmed: false });
    await setAdvanced(app, { email_confirmation: true });
    const asked = await call(app.http, 'accept', { token, identifier: email, password: PASSWORD });
    expect(asked.status).toBe(202);
    expect(await userOf(app, email)).toMatchObject({ confirmed: false });
    const answer = await confirmCode(app, email, asked.body.data.challenge as string);
    expect(answer.body.user).toMatchObject({ email, confirmed: true });
  });
});
