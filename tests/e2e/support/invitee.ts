import type { Locator, Page } from 'playwright-core';
import type { Mail } from '../../support';

/** A password that every site takes. */
export const PASSWORD = 'correct horse battery';

/** Opens a mail as a mail reader shows it, and follows its link. */
export const followMail = async (page: Page, mail: Mail): Promise<void> => {
  await page.goto('about:blank');
  await page.setContent(mail.html);
  await page.getByRole('link', { name: 'Register User' }).click();
  await page.waitForURL(/^http/);
};

/** A page of the hosted pages, by its heading. */
export const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name });

/** Fills the form of somebody who is new and sends it. */
export const register = async (page: Page, username: string): Promise<void> => {
  await heading(page, 'Register your account').waitFor();
  await page.getByLabel('Username', { exact: true }).fill(username);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Register and accept' }).click();
};

/** Logs in with the account that there is, and accepts thereby. */
export const logInToAccept = async (page: Page, password: string): Promise<void> => {
  await heading(page, 'Log in to accept').waitFor();
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Log in and accept' }).click();
};
