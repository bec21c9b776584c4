import type { App } from '../support';
import { call, logIn, register } from './answering';
import { addressBook, detailOf, invitedUser, inviteByMail, nameOf, PASSWORD } from './inviting';
import { startSite } from './site';

const MODES: [string, Record<string, string>][] = [
  ['legacy-support', { JWT_MANAGEMENT: 'legacy-support' }],
  ['refresh', { JWT_MANAGEMENT: 'refresh' }],
  ['refresh with httpOnly', { JWT_MANAGEMENT: 'refresh', JWT_HTTP_ONLY: 'true' }],
];

interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Record<string, unknown>;
}

const claimNames = (token: unknown): string[] => {
  const [, payload = ''] = String(token).split('.');
  return Object.keys(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as object).sort();
};

/** What an answer is made of, without what differs from one log-in to the next. */
const shapeOf = ({ status, body, headers }: Answer) => {
  const cookies = (headers['set-cookie'] as string[] | undefined) ?? [];
  return {
    status,
    keys: Object.keys(body)
      .filter((key) => key !== 'membership')
      .sort(),
    userKeys: Object.keys(body.user as object).sort(),
    jwt: claimNames(body.jwt),
    refreshToken: body.refreshToken === undefined ? null : claimNames(body.refreshToken),
    cookies: cookies.map((cookie) => cookie.replace(/=[^;]*/, '').replace(/expires=[^;]*/i, 'expires')),
  };
};

describe.each(MODES)('accepting, in the mode %s', (_, env) => {
  let app: App;
  const somebody = addressBook('session');

  beforeAll(async () => {
    app = await startSite({}, env);
  });
  afterAll(() => app.stop());

  const whoAmI = async (jwt: unknown) =>
    (await app.http.get('/api/users/me').set('Authorization', `Bearer ${String(jwt)}`)).body;

  it('registering answers key for key what the host’s own log-in does, with a session that works', async () => {
    const email = somebody();
    const { token } = await inviteByMail(app, email);
    const answer = await register(app, token, nameOf(email));
    expect(shapeOf(answer)).toEqual(shapeOf(await logIn(app, email)));
    expect(answer.body.membership).toBeNull();
    expect(answer.body.user).toMatchObject({
      username: nameOf(email),
      email,
      provider: 'local',
      confirmed: true,
    });
    expect(JSON.stringify(answer.body.user)).not.toMatch(/password|token/i);
    expect(await whoAmI(answer.body.jwt)).toMatchObject({ email });
  });

  it('accepting by credentials does, too', async () => {
    const { user, token, invitation } = await invitedUser(app, somebody());
    const answer = await call(app.http, 'accept', { token, identifier: user.username, password: PASSWORD });
    expect(shapeOf(answer)).toEqual(shapeOf(await logIn(app, user.email)));
    expect(answer.body).toMatchObject({ user: { id: user.id }, membership: null });
    expect(await detailOf((await app.admin()).http, invitation)).toMatchObject({
      status: 'accepted',
      user: { documentId: user.documentId },
    });
  });

  it('accepting by the bearer token does, too', async () => {
    const { user, token } = await invitedUser(app, somebody());
    const answer = await call(user.http, 'accept', { token });
    expect(shapeOf(answer)).toEqual(shapeOf(await logIn(app, user.email)));
    expect(await whoAmI(answer.body.jwt)).toMatchObject({ id: user.id });
  });
});
