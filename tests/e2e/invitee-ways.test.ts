import type { Page } from 'playwright-core';
import { codeIn, wrongCode } from '../challenges/mailbox';
import { invite, rowOf } from '../pages/inviting';
import { act, copiedUrl, createLink, linkOf } from '../sign-up-links/signing-up';
import { startApp, type App } from '../support';
import { collectConsoleErrors, screenshot, startVisitor, type Visitor, type VisitorOptions } from './support';
import { accessibilityProblems } from './support/accessibility';

const PASSWORD = 'correct horse battery';
const TERMS = 'Be kind to each other.\n'.repeat(30);

let app: App;
beforeAll(async () => {
  app = await startApp({
    config: {
      acceptance: { emailPolicy: 'any' },
      password: { minStrength: 3 },
      portal: { forgotPasswordUrl: 'https://app.example.com/forgotten' },
      rateLimit: { enabled: false },
    },
    env: { JWT_MANAGEMENT: 'refresh', JWT_HTTP_ONLY: 'true' },
  });
  const admin = await app.admin();
  await admin.http.post('/invitations/terms').send({ version: '2026-11', text: TERMS }).expect(201);
});
afterAll(() => app.stop());

let visitor: Visitor | undefined;
afterEach(async () => {
  await visitor?.close();
  visitor = undefined;
  app.clock.reset();
});

const openBrowser = async (options: VisitorOptions = {}): Promise<Page> => {
  visitor = await startVisitor(options);
  return visitor.context.pages()[0] ?? visitor.context.newPage();
};

let people = 0;
const nobody = (): string => `person-${String((people += 1))}`;

const codeFor = async (email: string, count = 1): Promise<string> =>
  codeIn(await app.mail.waitForMail(email, { count }));

/** A sign-up link, and its page. */
const openJoin = async (page: Page, body: Record<string, unknown> = {}): Promise<{ documentId: string }> => {
  const { documentId } = await createLink(app, body);
  await page.goto(await copiedUrl(app, { documentId }));
  return { documentId };
};

/** Fills the form of a sign-up link or of an invitation, and sends it. */
const fillIn = async (page: Page, form: 'join' | 'register', email: string, name: string): Promise<void> => {
  await page.locator(`#${form}-email`).fill(email);
  await page.locator(`#${form}-username`).fill(name);
  await page.locator(`#${form}-password`).fill(PASSWORD);
  await page.locator(`#${form}-terms`).check();
  await page.locator(`form:has(#${form}-email) button[type=submit]`).click();
};

describe('somebody who comes by a sign-up link', () => {
  // 003.5, 003.6, 003.7
  it.each([true, false])(
    'is in after the code that was pasted; a wrong one is refused (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await openBrowser({ javaScriptEnabled });
      const name = nobody();
      const { documentId } = await openJoin(page);
      expect(page.url()).not.toContain('token');
      await fillIn(page, 'join', `${name}@site.test`, name);
      await page.getByRole('heading', { name: 'Enter your security code' }).waitFor();
      const address = page.url();
      const code = await codeFor(`${name}@site.test`);
      const field = page.getByRole('textbox', { name: 'Security code' });
      await field.fill(wrongCode(code));
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('This code is wrong. Attempts left: 4').waitFor();
      expect(page.url()).toBe(address);
      await page.reload();
      await page.getByRole('alert').getByText('Attempts left: 4').waitFor();
      await field.fill(` ${code.slice(0, 3)} ${code.slice(3)} `);
      await page.getByRole('button', { name: 'Confirm the code' }).click();
      await page.getByText(`You are signed in as ${name}`).waitFor();
      expect(await linkOf(app, { documentId })).toMatchObject({ uses: 1 });
    },
  );
});

describe('somebody who was invited, and may use any address', () => {
  // 004.8, 004.10 to 004.13, 002.10
  it('finds theirs prefilled, takes another, is helped with the password, agrees to the terms and proves the address', async () => {
    const name = nobody();
    const invited = await invite(app, `${name}@site.test`);
    const page = await openBrowser();
    const errors = collectConsoleErrors(page.context());
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(invited.link);
    expect(await page.locator('#register-email').inputValue()).toBe(`${name}@site.test`);
    expect(await page.locator('#login-identifier').inputValue()).toBe(`${name}@site.test`);
    const hasJudge = () => asked.some((url) => url.includes('/assets/strength-'));
    expect(hasJudge()).toBe(false);
    await page.locator('#register-email').fill(`${name}@elsewhere.test`);
    await page.locator('#register-username').fill(name);
    const password = page.locator('#register-password');
    await password.fill(name);
    await page.getByText('Password strength: Very weak (too weak for this site)', { exact: true }).waitFor();
    expect(hasJudge()).toBe(true);
    await password.fill(PASSWORD);
    await page.getByText('Password strength: Very strong', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Suggest a password' }).click();
    await page.getByText('Password strength: Very strong', { exact: true }).waitFor();
    expect((await password.inputValue()).length).toBe(20);
    await page.locator('#register').getByText('Read the terms', { exact: true }).click();
    await page.locator('#register').getByText('Be kind to each other.').waitFor();
    await page.getByLabel('I have read the terms and agree to them').first().check();
    await page.getByRole('button', { name: 'Register and accept' }).click();
    await page.getByRole('heading', { name: 'Enter your security code' }).waitFor();
    expect(await rowOf(app, invited)).toMatchObject({ state: 'pending' });
    await page.goBack();
    await page.goForward();
    await page.getByRole('textbox', { name: 'Security code' }).fill(await codeFor(`${name}@elsewhere.test`));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Invitation accepted' }).waitFor();
    expect(await rowOf(app, invited)).toMatchObject({ state: 'accepted' });
    expect(asked.every((url) => url.startsWith(app.url) || url.startsWith('data:'))).toBe(true);
    expect(errors.all).toEqual([]);
  });

  it('does it all with the keyboard alone, and without JavaScript', async () => {
    const name = nobody();
    const invited = await invite(app, `${name}@site.test`);
    const page = await openBrowser({ javaScriptEnabled: false });
    await page.goto(invited.link);
    await page.locator('#register-username').focus();
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    // Past first name, last name, phone and country to the terms.
    for (const [id] of [
      ['register-firstName'],
      ['register-lastName'],
      ['register-phone'],
      ['register-countryCode'],
    ] as const) {
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').getAttribute('id')).toBe(id);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Be kind to each other.').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('id')).toBe('register-terms');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Invitation accepted' }).waitFor();
    expect(await rowOf(app, invited)).toMatchObject({ state: 'accepted' });
  });
});

interface Scene {
  name: string;
  locale?: string;
  open: (page: Page) => Promise<unknown>;
}

/** Somebody who waits for a code. */
const waitForCode = async (page: Page): Promise<string> => {
  const email = `${nobody()}@site.test`;
  await openJoin(page);
  await fillIn(page, 'join', email, email.split('@')[0] ?? '');
  await page.locator('#code-code').waitFor();
  return codeFor(email);
};

const enter = async (page: Page, code: string): Promise<void> => {
  await page.locator('#code-code').fill(code);
  await page.keyboard.press('Enter');
};

const SCENES: Scene[] = [
  {
    name: 'registration-in-full',
    open: async (page) => {
      await page.goto((await invite(app, `${nobody()}@site.test`)).link);
      await page.locator('#register-password').fill('double');
      await page.getByText('Password strength').first().waitFor();
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
  {
    name: 'terms-not-agreed',
    open: async (page) => {
      const { token } = await invite(app, `${nobody()}@site.test`);
      await page.goto(`${app.url}/invite?token=${token}`);
      await page.locator('#register-username').fill(nobody());
      await page.locator('#register-password').fill(PASSWORD);
      await page.evaluate('document.querySelector("#register-terms").required = false');
      await page.locator('#register button[type=submit]').click();
      await page.locator('#problem').waitFor();
    },
  },
  { name: 'join', open: (page) => openJoin(page, { domains: ['site.test', 'example.com'] }) },
  { name: 'join-arabic', locale: 'ar', open: (page) => openJoin(page) },
  { name: 'join-japanese', locale: 'ja', open: (page) => openJoin(page) },
  {
    name: 'join-paused',
    open: async (page) => {
      const link = await openJoin(page);
      await act((await app.admin()).http, link, 'pause');
      await page.reload();
      await page.getByRole('heading', { name: 'Signing up is paused' }).waitFor();
    },
  },
  { name: 'code', open: waitForCode },
  { name: 'code-arabic', locale: 'ar', open: waitForCode },
  {
    name: 'code-wrong',
    open: async (page) => {
      await enter(page, wrongCode(await waitForCode(page)));
      await page.locator('#problem').waitFor();
    },
  },
  {
    name: 'code-over',
    open: async (page) => {
      const code = await waitForCode(page);
      app.clock.advance('11m');
      await enter(page, code);
      await page.getByRole('heading', { name: 'This code no longer works' }).waitFor();
    },
  },
  {
    name: 'password-wanted',
    open: async (page) => {
      const name = nobody();
      const { link } = await invite(app, `${name}@site.test`);
      await app.user({ email: `${name}@site.test`, username: name, password: PASSWORD });
      const login = { identifier: name, password: PASSWORD };
      await page.context().request.post(`${app.url}/api/auth/local`, { data: login });
      await page.goto(link);
      await page.locator('#session-terms').check();
      await page.getByRole('button', { name: `Accept as ${name}@site.test` }).click();
      await page.getByText('So far nobody has shown').waitFor();
    },
  },
];

describe('for everybody', () => {
  it.each(SCENES)(
    '$name: nothing for axe to find in light and dark, nothing cut off at 320 px',
    async ({ name, locale, open }) => {
      const page = await openBrowser({ locale: locale ?? 'en-GB' });
      await open(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityProblems(page, 'html')).toEqual([]);
        await screenshot(page, `invitee-${name}-${colorScheme}`);
      }
      // 1280 pixels at 400 %.
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      expect(await accessibilityProblems(page, 'html')).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      await screenshot(page, `invitee-${name}-phone`);
    },
  );
});
