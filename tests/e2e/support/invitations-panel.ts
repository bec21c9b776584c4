import type { Locator, Page } from 'playwright-core';

/** Whom the wizard is filled in for. */
export interface Guest {
  email: string;
  firstName?: string;
  lastName?: string;
}

/**
 * Opens the list afresh: by the menu from another page of the plugin, which need not load the panel again, else by its
 * address.
 */
const listOf = async (page: Page, url: string): Promise<void> => {
  if (/\/plugins\/invitations\/./.test(page.url())) {
    // The menu's entry, or that of the plugin's own navigation: both lead there.
    await page
      .getByRole('navigation')
      .getByRole('link', { name: 'Invitations', exact: true })
      .first()
      .click();
  } else {
    await page.goto(`${url}/admin/plugins/invitations`);
  }
  await page.getByRole('heading', { name: 'Invitations', exact: true }).waitFor();
};

/** The list's row of a person, in which texts are looked for. */
export const rowOf = (page: Page, email: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: email, exact: true }) });

/** Opens the list afresh and waits until the person's row says this. */
export const seeInList = async (page: Page, url: string, email: string, text: string): Promise<void> => {
  await listOf(page, url);
  await rowOf(page, email).getByText(text, { exact: true }).first().waitFor();
};

/** Opens the page of somebody's invitation from the list. */
export const openDetails = async (page: Page, url: string, email: string): Promise<void> => {
  await listOf(page, url);
  await rowOf(page, email).getByRole('link', { name: email, exact: true }).click();
  await page.getByRole('heading', { name: email, exact: true }).waitFor();
};

/** Chooses from the menu of a person's row. */
export const chooseAction = async (page: Page, url: string, email: string, action: string): Promise<void> => {
  await listOf(page, url);
  await rowOf(page, email)
    .getByRole('button', { name: `Actions for ${email}` })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
};

/** Opens the wizard from the list, as people do. */
export const openWizard = async (page: Page, url: string): Promise<void> => {
  await listOf(page, url);
  await page.getByRole('link', { name: 'Invite someone' }).first().click();
  await page.getByRole('heading', { name: 'Whom do you invite?' }).waitFor();
};

/** Fills the wizard's first step. */
export const fillDetails = async (page: Page, guest: Guest): Promise<void> => {
  await page.getByRole('textbox', { name: 'Email' }).fill(guest.email);
  if (guest.firstName !== undefined)
    await page.getByRole('textbox', { name: 'First name' }).fill(guest.firstName);
  if (guest.lastName !== undefined)
    await page.getByRole('textbox', { name: 'Last name' }).fill(guest.lastName);
};

export const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Next' }).click();

/** Invites somebody through the wizard and waits for its last step. */
export const inviteInPanel = async (page: Page, url: string, guest: Guest): Promise<void> => {
  await openWizard(page, url);
  await fillDetails(page, guest);
  await next(page);
  await page.getByRole('heading', { name: 'What they get' }).waitFor();
  await next(page);
  await page.getByRole('button', { name: 'Invite and send the mail' }).click();
  await page.getByRole('heading', { name: `${guest.email} is invited` }).waitFor();
};

/** What the browser's clipboard holds. */
export const clipboardOf = (page: Page): Promise<string> =>
  page.evaluate<string>('navigator.clipboard.readText()');
