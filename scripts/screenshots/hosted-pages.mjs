import path from 'node:path';
import { userPassword } from '../demo/people.mjs';

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/**
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('playwright-core').BrowserContextOptions} View
 */

/** @param {Browser} browser @param {string} link @param {string} file @param {View & { fullPage?: boolean }} view */
const shoot = async (browser, link, file, { fullPage = false, ...view }) => {
  const context = await browser.newContext({ viewport: desktop, locale: 'en-GB', ...view });
  const page = await context.newPage();
  await page.goto(link);
  await page.screenshot({ path: file, fullPage });
  await context.close();
};

/** What somebody sees who owns one account and works in another. @param {Browser} browser @param {string} origin @param {string} file */
const shootPortal = async (browser, origin, file) => {
  const context = await browser.newContext({ viewport: desktop, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${origin}/invite/sign-in`);
  await page.locator('input[name=identifier]').fill('olivia.owner@example.test');
  await page.locator('input[name=password]').fill(userPassword);
  await page.locator('input[name=password]').press('Enter');
  await page.waitForURL('**/portal**');
  await page.screenshot({ path: file });
  await context.close();
};

/**
 * The page of an invitation, for the documentation and as different people see it.
 *
 * @param {Browser} browser
 * @param {{ mailbox: import('./mailbox.mjs').Mailbox, pictures: string, variants: string }} where
 */
export const shootHostedPages = async (browser, { mailbox, pictures, variants }) => {
  const link = mailbox.linkFor('penny.pending@example.test');
  await shoot(browser, link, path.join(pictures, 'accept.png'), {});
  await shootPortal(browser, new URL(link).origin, path.join(pictures, 'portal.png'));
  /** @type {Record<string, View>} */
  const views = {
    dark: { colorScheme: 'dark' },
    phone: { viewport: phone },
    'phone-dark': { viewport: phone, colorScheme: 'dark' },
    arabic: { locale: 'ar' },
    'arabic-phone': { viewport: phone, locale: 'ar' },
  };
  for (const [name, view] of Object.entries(views)) {
    await shoot(browser, link, path.join(variants, `accept-${name}.png`), { ...view, fullPage: true });
  }
};
