import { startApp, type App } from '../support';
import { Invitee, formOf, textOf } from './invitee';
import { invite, rowOf } from './inviting';

const PASSWORD = 'correct horse battery';

let app: App;
beforeAll(async () => {
  app = await startApp({
    config: {
      acceptance: { emailPolicy: 'domain', profile: { phone: 'hidden', countryCode: 'required' } },
      password: { minStrength: 3 },
      rateLimit: { enabled: false },
    },
  });
});
afterAll(() => app.stop());

const putTermsInForce = async (body: { version: string; text?: string; url?: string }): Promise<void> => {
  const admin = await app.admin();
  await admin.http.post('/invitations/terms').send(body).expect(201);
};

describe('another address', () => {
  it('of the same domain is offered; one of another domain is refused at its field', async () => {
    const invited = await invite(app, 'ada@site.test');
    const ada = new Invitee(app.url);
    const page = await ada.open(invited.link);
    expect(textOf(page.html)).toContain('You were invited as ada@site.test');
    expect(textOf(page.html)).toContain('You can take another address of site.test');
    expect(formOf(page.html, '/invite/register').email).toBe('ada@site.test');
    expect(formOf(page.html, '/invite/login').identifier).toBe('ada@site.test');

    const typed = { username: 'ada', password: PASSWORD, countryCode: 'GB' };
    const again = await ada.send(page, '/invite/register', { ...typed, email: 'ada@elsewhere.test' });
    expect(again.status).toBe(403);
    expect(again.html).toContain('<a href="#register-email">');
    expect(textOf(again.html)).toContain('can only be accepted with an address of site.test');
    const empty = await ada.send(page, '/invite/register', { ...typed, email: '' });
    expect(textOf(empty.html)).toContain('Please fill in this field: Email address');
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });

    // The invited address itself needs no code.
    const done = await ada.send(page, '/invite/register', typed);
    expect(textOf(done.html)).toContain('Invitation accepted');
  });
});

describe('the password', () => {
  it('is refused where it is too easy to guess, in words of the page', async () => {
    const invited = await invite(app, 'bob@site.test', { locale: 'fr' });
    const bob = new Invitee(app.url);
    const page = await bob.open(invited.link);
    expect(textOf(page.html)).toContain('et difficile à deviner');
    expect(page.html).toContain('data-least="3"');
    const typed = { username: 'bobby', countryCode: 'FR', password: 'bobby1234' };
    const again = await bob.send(page, '/invite/register', typed);
    expect(again.status).toBe(400);
    expect(textOf(again.html)).toContain('Veuillez choisir un autre mot de passe');
    expect(again.html).not.toContain('bobby1234');
  });

  it('is judged in the browser by a file of this site, packed where the browser takes that', async () => {
    const invited = await invite(app, 'bea@site.test');
    const page = await new Invitee(app.url).open(invited.link);
    const [, file = ''] = /data-judge="([^"]+)"/.exec(page.html) ?? [];
    const packed = await app.http.get(file).set('Accept-Encoding', 'gzip');
    expect(packed.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(packed.text).toContain('ZxcvbnFactory');
    const plain = await app.http.get(file).set('Accept-Encoding', 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toContain('Accept-Encoding');
  });
});

describe('the terms', () => {
  it('are read and agreed to by whoever registers; without that nothing is accepted', async () => {
    await putTermsInForce({ version: '2026-11', text: 'Be kind.\n<b>Always.</b>' });
    const invited = await invite(app, 'carl@site.test');
    const carl = new Invitee(app.url);
    const page = await carl.open(invited.link);
    const text = textOf(page.html);
    expect(text).toContain('Be kind. <b>Always.</b>');
    expect(text).toContain('I have read the terms and agree to them');
    expect(text).toContain('Version 2026-11');

    const typed = { username: 'carl', password: PASSWORD, countryCode: 'DE' };
    const again = await carl.send(page, '/invite/register', typed);
    expect(again.status).toBe(400);
    expect(again.html).toContain('<a href="#register-terms">');
    expect(textOf(again.html)).toContain('Please read the terms and agree to them');
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });

    await putTermsInForce({ version: '2026-12', url: 'https://site.test/terms' });
    const outdated = await carl.send(page, '/invite/register', { ...typed, acceptTerms: '2026-11' });
    expect(outdated.status).toBe(400);
    expect(outdated.html).toContain(
      'href="https://site.test/terms" target="_blank" rel="noopener noreferrer"',
    );
    expect(outdated.html).not.toMatch(/acceptTerms"[^>]* checked/);

    const done = await carl.send(outdated, '/invite/register', { ...typed, acceptTerms: '2026-12' });
    expect(textOf(done.html)).toContain('Invitation accepted');
  });

  it('are asked of who logs in only where they have not agreed yet', async () => {
    await putTermsInForce({ version: '2027-01', url: 'https://site.test/terms' });
    await app.user({ email: 'dora@site.test', username: 'dora', password: PASSWORD, isProved: true });
    const invited = await invite(app, 'dora@site.test', {}).catch(() => null);
    // Whoever has a user is invited into accounts; here the invitation is older than the user.
    expect(invited).toBeNull();
    const older = await invite(app, 'dirk@site.test');
    await app.user({ email: 'dirk@site.test', username: 'dirk', password: PASSWORD, isProved: true });
    const dirk = new Invitee(app.url);
    const page = await dirk.open(older.link);
    const again = await dirk.send(page, '/invite/login', { password: PASSWORD });
    expect(again.status).toBe(400);
    expect(again.html).toContain('<a href="#login-terms">');
    const done = await dirk.send(again, '/invite/login', { password: PASSWORD, acceptTerms: '2027-01' });
    expect(textOf(done.html)).toContain('Invitation accepted');
  });
});
