import { startApp, type App } from '../support';
import { Invitee, formOf, textOf } from './invitee';
import { invite, rowOf } from './inviting';

const PASSWORD = 'correct horse battery';
const REDIRECT = 'https://app.example.com/welcome?from=invitation';

let app: App;
beforeAll(async () => {
  app = await startApp({
    config: { rateLimit: { enabled: false }, acceptance: { redirectUrl: REDIRECT } },
    env: { JWT_MANAGEMENT: 'refresh', JWT_HTTP_ONLY: 'true' },
  });
});
afterAll(() => app.stop());

/** A user with a browser that is signed in at the host. */
const signedIn = async (name: string): Promise<Invitee> => {
  await app.user({ email: `${name}@site.test`, username: name, password: PASSWORD, isProved: true });
  const browser = new Invitee(app.url);
  const login = await browser.http.post('/api/auth/local').send({ identifier: name, password: PASSWORD });
  expect(login.status).toBe(200);
  return browser;
};

const createRole = async (name: string): Promise<string> => {
  const role: { documentId: string } = await app.strapi.db
    .query('plugin::users-permissions.role')
    .create({ data: { name, type: name.toLowerCase(), description: '' } });
  return role.documentId;
};

describe('where the host keeps its sessions in a cookie', () => {
  it('registering signs the browser in and leads on, without a token in the address', async () => {
    const invited = await invite(app, 'sina@site.test');
    const sina = new Invitee(app.url);
    const page = await sina.open(invited.link);
    expect(page.headers['content-security-policy']).toContain("form-action 'self' https://app.example.com;");
    const done = await sina.send(page, '/invite/register', { username: 'sina', password: PASSWORD });
    expect(done.status).toBe(303);
    expect(done.headers.location).toBe(REDIRECT);
    const refreshed = await sina.http.post('/api/auth/refresh').send({});
    expect(refreshed.status).toBe(200);
    const me = await app.http.get('/api/users/me').set('Authorization', `Bearer ${refreshed.body.jwt}`);
    expect(me.body.username).toBe('sina');
  });

  it('shows both addresses and the change of role, and accepts with one click', async () => {
    const invited = await invite(app, 'kim@site.test', { role: await createRole('Editor') });
    const kim = await signedIn('kim');
    const page = await kim.open(invited.link);
    const text = textOf(page.html);
    expect(text).toContain('Signed in as kim@site.test');
    expect(text).toContain('Invited address kim@site.test');
    expect(text).toMatch(/the role of your account changes from Authenticated to Editor/);
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });

    const done = await kim.send(page, '/invite/accept');
    expect(done.status).toBe(303);
    expect(done.headers.location).toBe(REDIRECT);
    expect(await rowOf(app, invited)).toMatchObject({ state: 'accepted' });
  });

  it('offers no button to somebody who is signed in with another address', async () => {
    const invited = await invite(app, 'meant@site.test');
    const stranger = await signedIn('stranger');
    const page = await stranger.open(invited.link);
    expect(textOf(page.html)).toContain('You are signed in as stranger@site.test');
    expect(page.html).not.toContain('action="/invite/accept"');
    expect(page.html).toContain('action="/invite/register"');
  });

  it('takes no click that was made elsewhere: the button carries who was asked, and what', async () => {
    const invited = await invite(app, 'lou@site.test');
    const other = await invite(app, 'mel@site.test');
    const lou = await signedIn('lou');
    const mel = await signedIn('mel');
    const proofOfLou = formOf((await lou.open(invited.link)).html, '/invite/accept').proof ?? '';
    const proofOfMel = formOf((await mel.open(other.link)).html, '/invite/accept').proof ?? '';
    for (const proof of ['', 'x', proofOfMel, proofOfLou.slice(0, -1)]) {
      const refused = await lou.post('/invite/accept', { token: invited.token, proof });
      expect(refused.status).toBe(401);
    }
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });
    expect((await lou.post('/invite/accept', { token: invited.token, proof: proofOfLou })).status).toBe(303);
  });

  it('asks to log in where the session has ended since', async () => {
    const invited = await invite(app, 'gone@site.test');
    const gone = await signedIn('gone');
    const page = await gone.open(invited.link);
    const elsewhere = new Invitee(app.url);
    const refused = await elsewhere.send(page, '/invite/accept');
    expect(refused.status).toBe(401);
    expect(textOf(refused.html)).toContain('You are no longer signed in');
    expect(refused.html).toContain('action="/invite/login"');
  });
});
