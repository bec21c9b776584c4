import type { App } from '../support';
import { callerWith } from '../support/callers';
import { call } from './answering';
import { addressBook, inviteByMail, nameOf } from './inviting';
import { setAdvanced, startSite } from './site';

const MODES: [string, Record<string, string>][] = [
  ['legacy-support', { JWT_MANAGEMENT: 'legacy-support' }],
  ['refresh', { JWT_MANAGEMENT: 'refresh' }],
  ['refresh with httpOnly', { JWT_MANAGEMENT: 'refresh', JWT_HTTP_ONLY: 'true' }],
];

/**
 * Somebody registers another person's address at the host's open registration and keeps the session. The person it belongs
 * to resets the password by the host's own mail, and accepts the invitation with that password.
 */
describe.each(MODES)('somebody who registered the address first, in the mode %s', (mode, env) => {
  let app: App;
  const somebody = addressBook('squatted');

  beforeAll(async () => {
    app = await startSite({}, { ALLOW_REGISTER: 'true', ...env });
    await setAdvanced(app, { allow_register: true, email_reset_password: 'https://app.example.com/reset' });
  });
  afterAll(() => app.stop());

  const squat = async (email: string, username = `squatter-of-${nameOf(email)}`) => {
    const http = callerWith(app.url);
    const { body, status } = await http
      .post('/api/auth/local/register')
      .send({ email, username, password: 'the squatter’s own' });
    expect(status).toBe(200);
    const login = await http
      .post('/api/auth/local')
      .send({ identifier: email, password: 'the squatter’s own' });
    return {
      http,
      tokens: [body.jwt, login.body.jwt] as string[],
      refreshToken: login.body.refreshToken as unknown,
    };
  };

  /** By the mail that the host sends. */
  const resetPassword = async (email: string, password: string): Promise<string> => {
    const before = app.mail.to(email).length;
    await app.http.post('/api/auth/forgot-password').send({ email }).expect(200);
    const mail = await app.mail.waitForMail(email, { count: before + 1 });
    const [, code] = /code=(\w+)/.exec(mail.html) ?? [];
    const { body, status } = await callerWith(app.url)
      .post('/api/auth/reset-password')
      .send({ code, password, passwordConfirmation: password });
    expect(status).toBe(200);
    return body.jwt;
  };

  const askWith = async (jwt: string): Promise<number[]> => {
    const paths = ['/api/users/me', '/api/invitations/me/profile', '/api/invitations/me/memberships'];
    const http = callerWith(app.url, jwt);
    const answers = await Promise.all(paths.map((path) => http.get(path)));
    return answers.map(({ status }) => status);
  };

  it('is shut out with every token once the invitee has accepted, and the invitee is in', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email);
    const other = await squat(somebody());
    const squatter = await squat(email);
    const between = await resetPassword(email, 'the victim’s own');
    const oldAccess = [...squatter.tokens, between];
    expect(await askWith(squatter.tokens[0]!)).toEqual([200, 200, 200]);

    const accepted = await call(callerWith(app.url), 'accept', {
      token,
      identifier: email,
      password: 'the victim’s own',
    });
    expect(accepted.status).toBe(200);
    for (const jwt of oldAccess) {
      expect(await askWith(jwt)).toEqual([401, 401, 401]);
    }
    if (mode !== 'legacy-support') {
      // What the squatter's browser has: the cookie, or the token in the body.
      const refreshed = await squatter.http
        .post('/api/auth/refresh')
        .send(squatter.refreshToken ? { refreshToken: squatter.refreshToken } : {});
      expect(refreshed.status).toBe(401);
    }
    const page = await squatter.http.get('/invite').query({ token });
    expect(page.text).not.toContain('Signed in as');

    expect(await askWith(accepted.body.jwt)).toEqual([200, 200, 200]);
    expect(await askWith(other.tokens[0]!)).toEqual([200, 200, 200]);
  });

  it('the host’s own log-in works at once afterwards', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email);
    await squat(email);
    await resetPassword(email, 'the victim’s own');
    const credentials = { identifier: email, password: 'the victim’s own' };
    await call(callerWith(app.url), 'accept', { token, ...credentials }).expect(200);
    const { body } = await callerWith(app.url).post('/api/auth/local').send(credentials);
    expect(await askWith(body.jwt)).toEqual([200, 200, 200]);
  });

  it('a second invitation ends nothing: the address is proved', async () => {
    const email = somebody();
    const account = await (
      await app.admin()
    ).http
      .post('/invitations/accounts')
      .send({ name: nameOf(email) })
      .expect(201);
    const first = await inviteByMail(app, email);
    await squat(email);
    await resetPassword(email, 'the victim’s own');
    const credentials = { identifier: email, password: 'the victim’s own' };
    const accepted = await call(callerWith(app.url), 'accept', { token: first.token, ...credentials });
    const before = app.mail.to(email).length;
    const { http } = await app.admin();
    await http
      .post('/invitations/invitations')
      .send({ email, account: account.body.data.documentId })
      .expect(201);
    const mail = await app.mail.waitForMail(email, { count: before + 1 });
    const second = new URL(mail.links.find((link) => link.includes('token='))!).searchParams.get('token');
    await call(callerWith(app.url), 'accept', { token: second, ...credentials }).expect(200);
    expect(await askWith(accepted.body.jwt)).toEqual([200, 200, 200]);
  });
});
