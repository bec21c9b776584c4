import type { Locator, Page } from 'playwright-core';
import { PASSWORD } from './invitee';

/** A button with exactly this name. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** A page by its whole heading. */
export const titled = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name, exact: true }).waitFor();

/** What the portal says after something was done. */
export const notice = (page: Page, text: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: text }).waitFor();

/** The card of an account, a member or an invitation. */
export const cardOf = (page: Page, name: string): Locator => page.getByRole('article', { name });

/** Fills the portal's door, which must be there. */
export const signIn = async (page: Page, identifier: string): Promise<void> => {
  await titled(page, 'Sign in');
  await page.getByLabel('Username or email address').fill(identifier);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await press(page, 'Sign in');
  await titled(page, 'My invitations and accounts');
};
