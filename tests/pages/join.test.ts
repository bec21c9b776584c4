import { codeIn } from '../challenges/mailbox';
import { act, copiedUrl, createLink, linkOf } from '../sign-up-links/signing-up';
import { startApp, type App } from '../support';
import { Invitee, formOf, textOf, type Shown } from './invitee';
import { census } from './inviting';

const PASSWORD = 'correct horse battery';

let app: App;
beforeAll(async () => {
  app = await startApp({
    config: {
      rateLimit: { public: { points: 1000, per: '1m' } },
      acceptance: { loginUrl: 'https://app.example.com/log-in' },
    },
  });
});
afterAll(() => app.stop());

const tokenIn = (url: string): string => new URL(url).searchParams.get('token') ?? '';

const open = async (
  body: Record<string, unknown> = {},
  language = 'en',
): Promise<{ person: Invitee; page: Shown; url: string; documentId: string }> => {
  const { documentId } = await createLink(app, body);
  const url = await copiedUrl(app, { documentId });
  const person = new Invitee(app.url, language);
  return { person, page: await person.open(url), url, documentId };
};

const fill = (email: string): Record<string, string> => ({
  email,
  username: email.split('@')[0] ?? '',
  password: PASSWORD,
});

describe('the page of a sign-up link', () => {
  it('takes the token off the address and out of the log', async () => {
    const { page, url } = await open();
    expect(page.status).toBe(200);
    expect(page.path).toMatch(/^\/invite\/join\/view\/[\w-]{22}$/);
    expect(app.log.join('\n')).not.toContain(tokenIn(url));
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
  });

  it('says what it gives, and lets in who types the code in that came to their address', async () => {
    const { person, page, documentId } = await open({ domains: ['site.test'] });
    expect(textOf(page.html)).toContain('For addresses of site.test');
    const before = await census(app);
    const sent = await person.send(page, '/invite/join/register', fill('ada@site.test'));
    expect(sent.status).toBe(303);
    expect(await census(app)).toEqual(before);
    const asked = await person.open(sent.headers.location ?? '');
    expect(textOf(asked.html)).toContain('We have sent an email to ada@site.test');
    const code = codeIn(await app.mail.waitForMail('ada@site.test'));
    const done = await person.send(asked, '/invite/code', { code });
    expect(textOf(done.html)).toContain('You are signed up');
    expect(done.html).toContain('href="https://app.example.com/log-in"');
    expect(await linkOf(app, { documentId })).toMatchObject({ uses: 1 });
  });

  it('shows the same to an address that has an account, whose mail has no code', async () => {
    await app.user({ email: 'known@site.test', username: 'known', password: PASSWORD });
    const { person, page } = await open();
    const shownTo = async (email: string, username: string): Promise<string> => {
      const sent = await person.send(page, '/invite/join/register', { ...fill(email), username });
      expect(sent.status).toBe(303);
      const { html } = await person.open(sent.headers.location ?? '');
      return textOf(html)
        .replace(email, '…')
        .replace(/in \d+ (?:seconds?|minutes?)/g, '…');
    };
    expect(await shownTo('known@site.test', 'known2')).toBe(await shownTo('nobody@site.test', 'nobody'));
    expect((await app.mail.waitForMail('known@site.test')).text).not.toMatch(/^\d{6}$/m);
  });

  it('comes back with everything that is wrong, and what was typed but the password', async () => {
    await app.user({ email: 'taken@site.test', username: 'taken', password: PASSWORD });
    const { person, page } = await open({ domains: ['site.test'] });
    const again = await person.send(page, '/invite/join/register', {
      email: 'no address',
      username: 'ab',
      password: 'short',
    });
    expect(again.status).toBe(400);
    const text = textOf(again.html);
    expect(text).toContain('This is not an email address.');
    expect(text).toContain('The username needs 3 to 100 characters');
    expect(again.html).toContain('<a href="#join-email">');
    expect(formOf(again.html, '/invite/join/register')).toMatchObject({
      email: 'no address',
      username: 'ab',
      password: '',
    });

    const elsewhere = await person.send(page, '/invite/join/register', fill('xena@elsewhere.test'));
    expect(elsewhere.status).toBe(403);
    expect(textOf(elsewhere.html)).toContain('This link is only for addresses of site.test');
    const taken = await person.send(page, '/invite/join/register', {
      ...fill('new@site.test'),
      username: 'taken',
    });
    expect(taken.status).toBe(409);
    expect(textOf(taken.html)).toContain('This username is taken');
  });

  it('says when another code may be asked for', async () => {
    const { person, page } = await open();
    const sent = await person.send(page, '/invite/join/register', fill('early@site.test'));
    const asked = await person.open(sent.headers.location ?? '');
    expect(textOf(asked.html)).toMatch(/You can ask for a new code in/);
    expect((await person.send(asked, '/invite/code/resend')).status).toBe(303);
    const again = textOf((await person.open(asked.path)).html);
    expect(again).toMatch(/You can ask for a new code in/);
    expect(again).not.toContain('A new code is on its way');
  });

  it('is in the language of the browser, and so is the mail', async () => {
    const { person, page } = await open({}, 'pt-PT');
    expect(page.html).toContain('<html lang="pt-BR" dir="ltr">');
    await person.send(page, '/invite/join/register', fill('lingua@site.test'));
    const mail = await app.mail.waitForMail('lingua@site.test');
    expect(mail.html).toContain('lang="pt-BR"');
  });
});

describe('a link by which nobody can sign up', () => {
  it.each([
    ['pause', 'Signing up is paused'],
    ['revoke', 'Sign-up link no longer valid'],
    ['rotate', 'Sign-up link no longer valid'],
  ] as const)('after %s says "%s"', async (verb, title) => {
    const { person, page, url, documentId } = await open();
    await act((await app.admin()).http, { documentId }, verb);
    const shown = await person.open(url);
    expect(shown.status).toBe(410);
    expect(textOf(shown.html)).toContain(title);
    const sent = await person.send(page, '/invite/join/register', fill('late@site.test'));
    expect(sent.status).toBe(410);
  });

  it('because it is too late, or as many have come as may', async () => {
    const short = await open({ expiresIn: '1h' });
    app.clock.advance('2h');
    expect(textOf((await short.person.open(short.url)).html)).toContain('Sign-up link expired');
    app.clock.reset();

    const once = await open({ maxUses: 1 });
    const sent = await once.person.send(once.page, '/invite/join/register', fill('only@site.test'));
    const asked = await once.person.open(sent.headers.location ?? '');
    await once.person.send(asked, '/invite/code', {
      code: codeIn(await app.mail.waitForMail('only@site.test')),
    });
    const full = await once.person.open(once.url);
    expect(full.status).toBe(410);
    expect(textOf(full.html)).toContain('No place left');
  });

  it.each([
    '/invite/join',
    '/invite/join?token=x',
    `/invite/join?token=${'x'.repeat(80)}`,
    '/invite/join/view/x',
  ])('%s is not found', async (path) => {
    const shown = await new Invitee(app.url).open(path);
    expect(shown.status).toBe(404);
  });

  it('nor does a link of one kind open the page of the other', async () => {
    const { url } = await open();
    expect((await new Invitee(app.url).open(url.replace('/join', ''))).status).toBe(404);
  });
});
