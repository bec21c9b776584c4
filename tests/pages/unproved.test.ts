import { startApp, type App } from '../support';
import { Invitee, formOf, textOf } from './invitee';
import { invite, rowOf } from './inviting';

const PASSWORD = 'correct horse battery';
const FORGOTTEN = 'https://app.example.com/forgotten';

let app: App;
beforeAll(async () => {
  app = await startApp({
    config: { rateLimit: { enabled: false }, portal: { forgotPasswordUrl: FORGOTTEN } },
    env: { JWT_MANAGEMENT: 'refresh', JWT_HTTP_ONLY: 'true' },
  });
});
afterAll(() => app.stop());

it('a session of an address that was never proved is not enough: the page says why, and what helps', async () => {
  const invited = await invite(app, 'squatted@site.test');
  await app.user({ email: 'squatted@site.test', username: 'squatted', password: PASSWORD });
  const squatted = new Invitee(app.url);
  await squatted.http
    .post('/api/auth/local')
    .send({ identifier: 'squatted', password: PASSWORD })
    .expect(200);

  const again = await squatted.send(await squatted.open(invited.link), '/invite/accept');
  expect(again.status).toBe(401);
  const text = textOf(again.html);
  expect(text).toContain('Please log in with your password this once');
  expect(text).toContain('So far nobody has shown that squatted@site.test');
  expect(again.html).toContain(`<a href="${FORGOTTEN}">`);
  expect(formOf(again.html, '/invite/login').identifier).toBe('squatted@site.test');
  expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });

  const done = await squatted.send(again, '/invite/login', { password: PASSWORD });
  expect(textOf(done.html)).toContain('Invitation accepted');
  expect(await rowOf(app, invited)).toMatchObject({ state: 'accepted' });
});

it('by a copied link the code proves it', async () => {
  const invited = await invite(app, 'copied@site.test');
  const admin = await app.admin();
  const copied = await admin.http.get(`/invitations/invitations/${invited.documentId}/link`);
  await app.user({ email: 'copied@site.test', username: 'copied', password: PASSWORD });
  const person = new Invitee(app.url);
  const page = await person.open(copied.body.data.url as string);
  const sent = await person.send(page, '/invite/login', { identifier: 'copied', password: PASSWORD });
  expect(sent.status).toBe(303);
  const asked = await person.open(sent.headers.location ?? '');
  // Who they are was not said by the link, so the address is not said either.
  expect(textOf(asked.html)).toContain('We have sent an email to the address of your account.');
});
