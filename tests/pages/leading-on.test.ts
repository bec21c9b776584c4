import { startApp, type App } from '../support';
import { Invitee, textOf } from './invitee';
import { invite } from './inviting';

const PASSWORD = 'correct horse battery';
const LOGIN = 'https://app.example.com/log-in';

let app: App;
beforeAll(async () => {
  app = await startApp({
    config: {
      acceptance: {
        after: 'login',
        loginUrl: LOGIN,
        renewal: 'off',
        profile: { firstName: 'required', lastName: 'hidden', phone: 'optional', countryCode: 'required' },
      },
      pages: { path: '/join-us' },
      rateLimit: { public: { points: 6, per: '1m' }, failures: { points: 3, per: '1h' } },
    },
  });
});
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

describe('a site with settings of its own', () => {
  it('has its pages under its own path, asks for what it wants to know, and sends people to its log-in page', async () => {
    const invited = await invite(app, 'petra@site.test');
    expect(invited.link).toContain('/join-us?token=');
    const petra = new Invitee(app.url);
    const page = await petra.open(invited.link);
    expect(page.path).toMatch(/^\/join-us\/view\//);
    expect(page.html).not.toContain('name="lastName"');
    const typed = { username: 'petra', password: PASSWORD, phone: '030 901820' };
    const again = await petra.send(page, '/join-us/register', typed);
    expect(again.status).toBe(400);
    expect(textOf(again.html)).toContain('Please fill in this field: First name');
    expect(textOf(again.html)).toContain('Please fill in this field: Country');

    const done = await petra.send(again, '/join-us/register', {
      ...typed,
      firstName: 'Petra',
      countryCode: 'DE',
    });
    expect(done.status).toBe(303);
    expect(done.headers.location).toBe(LOGIN);
    const profile = await app.strapi.db
      .query('plugin::invitations.profile')
      .findOne({ where: { phone: '+4930901820' } });
    expect(profile).toMatchObject({ firstName: 'Petra', countryCode: 'DE', lastName: null });

    const used = await petra.open(invited.link);
    expect(used.html).toContain(`href="${LOGIN}"`);
  });

  it('that renews nothing offers nothing', async () => {
    const invited = await invite(app, 'over@site.test');
    app.clock.advance('8d');
    const opened = await new Invitee(app.url).open(invited.link);
    expect(opened.status).toBe(410);
    expect(opened.html).not.toContain('/join-us/renew');
    expect(textOf(opened.html)).toContain('contact the person who invited you and ask for a new invitation');
  });

  it('lets nobody guess passwords on one invitation', async () => {
    const invited = await invite(app, 'guessed@site.test');
    await app.user({ email: 'guessed@site.test', username: 'guessed', password: PASSWORD });
    const guesser = new Invitee(app.url);
    const page = await guesser.open(invited.link);
    const statuses = [];
    for (const password of ['one-guess', 'two-guesses', 'three-guesses', PASSWORD]) {
      statuses.push((await guesser.send(page, '/join-us/login', { password })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 429]);
  });

  it('refuses too many requests with a page that says how long to wait', async () => {
    const visitor = new Invitee(app.url);
    const opened = [];
    for (let count = 0; count < 8; count += 1) opened.push(await visitor.open('/join-us?token=nothing'));
    const last = opened.at(-1);
    expect(last?.status).toBe(429);
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
    expect(textOf(last?.html ?? '')).toMatch(/Too many attempts.*You can try again in \d+ (seconds|minute)/);
    expect(last?.headers['cache-control']).toBe('no-store');
  });
});
