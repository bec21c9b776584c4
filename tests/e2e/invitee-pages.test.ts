import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { startApp, type App } from '../support';
import { invite, rowOf, type Invited } from '../pages/inviting';
import { collectConsoleErrors, startVisitor, type Visitor, type VisitorOptions } from './support';

const PASSWORD = 'correct horse battery';
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let app: App;
beforeAll(async () => {
  app = await startApp({
    config: { rateLimit: { enabled: false } },
    env: { JWT_MANAGEMENT: 'refresh', JWT_HTTP_ONLY: 'true' },
  });
});
afterAll(() => app.stop());

let visitor: Visitor | undefined;
afterEach(async () => {
  await visitor?.close();
  visitor = undefined;
});

const openBrowser = async (options: VisitorOptions = {}): Promise<Page> => {
  visitor = await startVisitor(options);
  return visitor.context.pages()[0] ?? visitor.context.newPage();
};

const stateOf = async (invited: Invited): Promise<unknown> => (await rowOf(app, invited)).state;

describe('in a browser without JavaScript', () => {
  it('registers with the keyboard alone; the token is out of the address', async () => {
    const invited = await invite(app, 'keyboard@site.test');
    const page = await openBrowser({ javaScriptEnabled: false });
    await page.goto(invited.link);
    expect(page.url()).not.toContain(invited.token);

    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('short');
    await page.keyboard.press('Enter');

    // The summary has the focus; its first line leads to the field, where what was typed still stands.
    await page.locator('#problem:focus').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#register-username:focus').waitFor();
    expect(await page.inputValue('#register-username')).toBe('ab');
    await page.keyboard.press('End');
    await page.keyboard.type('by');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Invitation accepted' }).waitFor();
    expect(page.url()).not.toContain(invited.token);
    expect(await stateOf(invited)).toBe('accepted');
  });

  it('unfolds the form for declining, and declines', async () => {
    const invited = await invite(app, 'folded@site.test');
    const page = await openBrowser({ javaScriptEnabled: false });
    await page.goto(invited.link);
    const reason = page.getByLabel('Reason');
    expect(await reason.isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'I do not want to accept' }).focus();
    await page.keyboard.press('Enter');
    await reason.fill('I have moved on');
    await page.getByLabel('Do not invite me again').check();
    await page.getByRole('button', { name: 'Decline the invitation' }).click();
    await page.getByRole('heading', { name: 'Invitation declined' }).waitFor();
    expect(await rowOf(app, invited)).toMatchObject({ state: 'declined', declineReason: 'I have moved on' });
  });

  it('reloads, and goes back and forth between two invitations', async () => {
    const one = await invite(app, 'first-tab@site.test');
    const two = await invite(app, 'second-tab@site.test');
    const page = await openBrowser({ javaScriptEnabled: false });
    await page.goto(one.link);
    await page.goto(two.link);
    await page.goBack();
    await page.reload();
    await page.getByText('Your account will belong to first-tab@site.test').waitFor();
  });
});

describe('in a browser with JavaScript', () => {
  it('takes a double click for one, and suggests a password', async () => {
    const invited = await invite(app, 'double@site.test');
    const page = await openBrowser();
    const errors = collectConsoleErrors(page.context());
    await page.goto(invited.link);
    await page.getByLabel('Username', { exact: true }).fill('double');
    const password = page.locator('#register-password');
    for (const [typed, level] of [
      ['password123', 'Very weak (too weak for this site)'],
      ['double.double.double', 'Fair'],
      ['qwertyuiop', 'Very weak (too weak for this site)'],
      ['tr0ub4dor', 'Strong'],
      [PASSWORD, 'Very strong'],
    ] as const) {
      await password.fill(typed);
      await page.getByText(`Password strength: ${level}`, { exact: true }).waitFor();
    }
    await page.getByRole('button', { name: 'Suggest a password' }).click();
    await page.getByText('Password strength: Very strong', { exact: true }).waitFor();
    expect((await password.inputValue()).length).toBe(20);
    expect(await password.getAttribute('type')).toBe('text');
    await page.getByRole('button', { name: 'Register and accept' }).dblclick();
    await page.getByRole('heading', { name: 'Invitation accepted' }).waitFor();
    expect(await stateOf(invited)).toBe('accepted');
    const refreshed = await page.context().request.post(`${app.url}/api/auth/refresh`, { data: {} });
    expect(refreshed.status()).toBe(200);
    expect(errors.all).toEqual([]);
  });

  it('keeps the address clean after a form that came back, so it can be reloaded', async () => {
    const invited = await invite(app, 'reload@site.test');
    const page = await openBrowser();
    const errors = collectConsoleErrors(page.context());
    await page.goto(invited.link);
    const clean = page.url();
    await page.getByLabel('Username', { exact: true }).fill('ab');
    await page.locator('#register-password').fill('short');
    await page.getByRole('button', { name: 'Register and accept' }).click();
    await page.locator('#problem:focus').waitFor();
    expect(page.url()).toBe(clean);
    await page.reload();
    expect(await page.locator('#problem').count()).toBe(0);
    await errors.expectAndForget(/400/);
    expect(errors.all).toEqual([]);
  });
});

interface Scene {
  name: string;
  locale?: string;
  /** Brings the page about. */
  open: (page: Page) => Promise<unknown>;
}

const sceneOf = (
  name: string,
  open: (page: Page, email: string) => Promise<unknown>,
  locale?: string,
): Scene => ({
  name,
  ...(locale !== undefined && { locale }),
  open: (page) => open(page, `${name.replaceAll(' ', '-')}-${String(Math.random()).slice(2)}@site.test`),
});

const SCENES: Scene[] = [
  sceneOf('registration', async (page, email) => {
    await page.goto((await invite(app, email, { message: 'Hello\nthere' })).link);
    for (const summary of await page.locator('summary').all()) await summary.click();
  }),
  sceneOf('form that came back', async (page, email) => {
    await page.goto((await invite(app, email)).link);
    await page.locator('#register-username').fill('x');
    await page.locator('#register-password').fill('y');
    await page.locator('#register button[type=submit]').click();
    await page.locator('#problem').waitFor();
  }),
  sceneOf('log-in', async (page, email) => {
    const { link } = await invite(app, email);
    await app.user({ email, username: email.slice(0, 40), password: PASSWORD });
    await page.goto(link);
  }),
  sceneOf('session', async (page, email) => {
    const { link } = await invite(app, email);
    await app.user({ email, username: email.slice(0, 40), password: PASSWORD });
    const login = { identifier: email, password: PASSWORD };
    await page.context().request.post(`${app.url}/api/auth/local`, { data: login });
    await page.goto(link);
    await page.getByRole('button', { name: `Accept as ${email}` }).waitFor();
  }),
  sceneOf('accepted', async (page, email) => {
    await page.goto((await invite(app, email)).link);
    await page.locator('#register-username').fill(email.slice(0, 40));
    await page.locator('#register-password').fill(PASSWORD);
    await page.locator('#register button[type=submit]').click();
    await page.getByRole('heading', { name: 'Invitation accepted' }).waitFor();
  }),
  sceneOf('expired', async (page, email) => {
    const { link } = await invite(app, email);
    app.clock.advance('8d');
    await page.goto(link);
    app.clock.reset();
    await page.getByRole('button', { name: 'Ask for a new link' }).waitFor();
  }),
  sceneOf('not found', (page) => page.goto(`${app.url}/invite?token=nothing`)),
  sceneOf(
    'Arabic registration',
    async (page, email) => {
      await page.goto((await invite(app, email, { locale: 'ar', message: 'مرحبًا' })).link);
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      await page.locator('#register-username').fill('x');
      await page.locator('#register button[type=submit]').click();
    },
    'ar',
  ),
  sceneOf('German registration', async (page, email) => {
    await page.goto((await invite(app, email, { locale: 'de' })).link);
  }),
];

const axeFindings = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE);
  const results = await page.evaluate<AxeResults>('axe.run(document)');
  if (results.passes.length === 0) throw new Error('axe looked at nothing');
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

describe('for everybody', () => {
  it.each(SCENES)(
    '$name: nothing for axe to find in light and dark, nothing cut off at 320 px',
    async (scene) => {
      const page = await openBrowser({ locale: scene.locale ?? 'en-GB' });
      await scene.open(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFindings(page)).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      expect(await axeFindings(page)).toEqual([]);
    },
  );
});
