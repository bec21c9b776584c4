import { startApp, type App } from '../support';
import { Invitee, textOf } from './invitee';
import { census, invite, rowOf } from './inviting';

let app: App;
beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
});
afterAll(() => app.stop());

describe('the token', () => {
  it('is in no line of the log, no address and no redirect', async () => {
    const invited = await invite(app, 'logged@site.test');
    const { token } = invited;
    const before = app.log.length;
    const visitor = new Invitee(app.url);
    const page = await visitor.open(invited.link);
    expect(page.path).toMatch(/^\/invite\/view\/[\w-]{22}$/);
    await visitor.send(page, '/invite/register', { username: '', password: '' });
    await visitor.send(page, '/invite/decline');
    // What mail programs, proxies and people make of a link on its way.
    const spellings = [
      `/invite?token=${token}`,
      `/invite/?token=${token}`,
      `/INVITE?Token=${token}`,
      `//invite?token=${token}`,
      `/%69nvite?token=${token}`,
      `/invite?amp;token=${token}`,
      `/invite?%74oken=${token}`,
      `/invite?a=1&token=${token}&token=${token}`,
      `/invite?token%5B%5D=${token}`,
      `/invite/join?token=${token}`,
      `/invite/nothing?token=${token}`,
      `/invite/register?token=${token}`,
    ];
    for (const spelling of spellings) {
      await app.http.get(spelling);
      await app.http.head(spelling);
      await app.http.post(spelling);
    }
    const lines = app.log.slice(before);
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^GET \/invite \(\d+ ms\) 303/)]));
    expect(lines.filter((line) => line.includes(token))).toEqual([]);
    expect(visitor.locations.length).toBeGreaterThan(0);
    expect(visitor.locations.filter((location) => location.includes(token))).toEqual([]);
  });

  it('is kept by the browser in a cookie that no script and no other path gets', async () => {
    const { link, token } = await invite(app, 'cookie@site.test');
    const answer = await app.http
      .get(link.replace(app.url, ''))
      .set('Sec-Fetch-Mode', 'navigate')
      .redirects(0);
    expect(answer.status).toBe(303);
    const [cookie = ''] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toContain(token);
    expect(cookie).toMatch(/; Path=\/invite; Max-Age=3600; HttpOnly; SameSite=Lax$/);
  });

  it('of several invitations in several tabs is not mixed up', async () => {
    const first = await invite(app, 'tab-one@site.test');
    const second = await invite(app, 'tab-two@site.test');
    const visitor = new Invitee(app.url);
    const one = await visitor.open(first.link);
    const two = await visitor.open(second.link);
    expect(textOf((await visitor.open(one.path)).html)).toContain('tab-one@site.test');
    expect(textOf((await visitor.open(two.path)).html)).toContain('tab-two@site.test');
    await visitor.send(one, '/invite/decline');
    expect(await rowOf(app, first)).toMatchObject({ state: 'declined' });
    expect(await rowOf(app, second)).toMatchObject({ state: 'pending' });
  });

  it('is not needed in a cookie: a client that keeps none gets the page at once', async () => {
    const { link } = await invite(app, 'plain@site.test');
    const answer = await fetch(link);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('plain@site.test');
  });
});

describe('GET and HEAD', () => {
  it('change nothing, however often; a posted form marks the invitation as viewed, once', async () => {
    const invited = await invite(app, 'scanned@site.test');
    const visitor = new Invitee(app.url);
    const before = await census(app);
    const events = app.strapi.db.query('plugin::invitations.event');
    const eventsBefore = await events.count();
    const page = await visitor.open(invited.link);
    for (const path of [invited.link.replace(app.url, ''), page.path]) {
      await visitor.http.head(path);
      await visitor.http.get(path);
      await app.http.options(path);
    }
    expect(await census(app)).toEqual(before);
    expect(await events.count()).toBe(eventsBefore);

    const views = () => events.count({ where: { name: 'invitation.viewed' } });
    const viewsBefore = await views();
    await visitor.send(page, '/invite/register', { username: 'x', password: 'y' });
    await visitor.send(page, '/invite/register', { username: 'x', password: 'y' });
    expect(await views()).toBe(viewsBefore + 1);
  });
});

describe('the headers', () => {
  const EXPECTED = {
    'content-security-policy':
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; " +
      "frame-ancestors 'none'; base-uri 'none'",
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
  };

  it('are on every page, whatever it says', async () => {
    const { link } = await invite(app, 'headers@site.test');
    const visitor = new Invitee(app.url);
    const page = await visitor.open(link);
    const answers = [
      page,
      await visitor.send(page, '/invite/register'),
      await visitor.open('/invite?token=nothing'),
      await visitor.open('/invite/nothing'),
      await visitor.post('/invite/nothing', {}),
    ];
    for (const { headers } of answers) expect(headers).toMatchObject(EXPECTED);
    const redirect = await app.http
      .get(link.replace(app.url, ''))
      .set('Sec-Fetch-Mode', 'navigate')
      .redirects(0);
    expect(redirect.headers).toMatchObject(EXPECTED);
  });

  it('let style and script be kept, which come from nowhere else', async () => {
    const { link } = await invite(app, 'assets@site.test');
    const { html } = await new Invitee(app.url).open(link);
    const urls = [...html.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, url]) => url ?? '');
    expect(urls.filter((url) => !url.startsWith('/invite/') && !url.startsWith('data:'))).toEqual([]);
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/);
    for (const [url, type] of [
      [urls.find((text) => text.endsWith('.css')), 'text/css'],
      [urls.find((text) => text.endsWith('.js')), 'text/javascript'],
    ] as const) {
      const answer = await app.http.get(url ?? '');
      expect(answer.status).toBe(200);
      expect(answer.headers['content-type']).toContain(type);
      expect(answer.headers['cache-control']).toContain('immutable');
    }
    expect((await app.http.get('/invite/assets/pages-000000000000.css')).status).toBe(404);
  });
});

describe('what strangers write', () => {
  const HOSTILE = '<script>alert("x")</script>\'">{{ 7919 | times: 6311 }}';

  it('is shown as text', async () => {
    await app.strapi.db
      .query('admin::user')
      .update({ where: { id: (await app.admin()).id }, data: { firstname: HOSTILE } });
    const invited = await invite(app, 'hostile@site.test', { firstName: HOSTILE, message: HOSTILE });
    const visitor = new Invitee(app.url);
    const page = await visitor.open(invited.link);
    expect(page.html).not.toContain('<script>alert');
    expect(textOf(page.html)).toContain('<script>alert("x")</script>');
    expect(page.html).not.toContain('49976809');
    const again = await visitor.send(page, '/invite/register', { username: HOSTILE, password: 'x' });
    expect(again.html).not.toContain('<script>alert');
    expect(again.html).not.toContain('49976809');
  });
});

describe('the language', () => {
  it('is the invitation’s own, else the browser’s, else English', async () => {
    const german = await invite(app, 'sprache@site.test', { locale: 'de-AT' });
    const page = await new Invitee(app.url, 'ar').open(german.link);
    expect(page.html).toContain('<html lang="de" dir="ltr">');
    expect(textOf(page.html)).toContain('lädt Sie');
    const again = await new Invitee(app.url, 'ar').post('/invite/register', { token: german.token });
    expect(textOf(again.html)).toContain('Bitte füllen Sie dieses Feld aus: Benutzername');

    const arabic = await new Invitee(app.url, 'tlh, ar;q=0.8, de;q=0.5').open('/invite');
    expect(arabic.html).toContain('<html lang="ar" dir="rtl">');
    expect(arabic.headers['content-language']).toBe('ar');
    expect((await new Invitee(app.url, 'tlh').open('/invite')).html).toContain('<html lang="en" dir="ltr">');
  });

  it.each([
    ['fr-CH', 'fr'],
    ['es-MX', 'es'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['ja', 'ja'],
  ])('of a browser that asks for %s is %s', async (asked, language) => {
    const page = await new Invitee(app.url, asked).open('/invite');
    expect(page.html).toContain(`<html lang="${language}" dir="ltr">`);
  });
});
