import type { Locator, Page } from 'playwright-core';

const ROOT = '/admin/plugins/invitations';

/** The list's row of somebody or something, by a text that only it has. */
export const rowWith = (page: Page, text: string): Locator => page.getByRole('row').filter({ hasText: text });

/** Opens the list of accounts, with a search for instance. */
export const openAccounts = async (page: Page, url: string, search = ''): Promise<void> => {
  await page.goto(`${url}${ROOT}/accounts${search}`);
  await page.getByRole('heading', { name: 'Accounts', exact: true }).waitFor();
};

/** Opens an account's page. */
export const openAccount = async (page: Page, url: string, account: { documentId: string; name: string }) => {
  await page.goto(`${url}${ROOT}/accounts/${account.documentId}`);
  await page.getByRole('heading', { name: account.name, exact: true }).waitFor();
};

/** Opens the list of groups, with a search for instance. */
export const openGroups = async (page: Page, url: string, search = ''): Promise<void> => {
  await page.goto(`${url}${ROOT}/groups${search}`);
  await page.getByRole('heading', { name: 'Groups', exact: true }).waitFor();
};

/** Opens a group's page. */
export const openGroup = async (page: Page, url: string, group: { documentId: string; name: string }) => {
  await page.goto(`${url}${ROOT}/groups/${group.documentId}`);
  await page.getByRole('heading', { name: group.name, exact: true }).waitFor();
};

/** Opens one of the two tabs of an account's page. */
export const openTab = (page: Page, name: 'Users' | 'Pending invites'): Promise<void> =>
  page.getByRole('tab', { name }).click();

/** Chooses from the menu of a row. */
export const chooseFromMenu = async (page: Page, row: string, action: string): Promise<void> => {
  await page.getByRole('button', { name: `Actions for ${row}`, exact: true }).click();
  await page.getByRole('menuitem', { name: action }).click();
};

/** Looks for a user in the open dialog and ticks the one who is found. */
export const pickUser = async (page: Page, text: string, found: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'User' }).fill(text);
  await dialog.getByRole('radio', { name: found }).click();
};
