import type { Locator, Page } from 'playwright-core';
import { fillDetails, next, openWizard, type Guest } from './invitations-panel';

/** What somebody is invited to. */
export interface Access {
  account?: string;
  /** `all`, or the labels of those that are ticked */
  permissions?: 'all' | string[];
  groups?: string[];
}

/** Finds something in a field by typing the beginning of its name, as people do. */
export const findIn = async (field: Locator, name: string): Promise<void> => {
  await field.click();
  await field.press('ControlOrMeta+a');
  await field.page().keyboard.type(name);
  await field.page().getByRole('option', { name }).click();
};

/** Finds an account by its name in the wizard or an edit form. */
export const chooseAccount = (page: Page, name: string): Promise<void> =>
  findIn(page.getByRole('combobox', { name: 'Account' }), name);

/** A group of an account is shown with the account's name. */
export const groupBox = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'Groups' }).getByRole('checkbox', { name: new RegExp(`^${name}( \\(|$)`) });

/** Ticks permissions and groups where they are offered. */
export const chooseAccess = async (
  page: Page,
  { account, permissions, groups = [] }: Access,
): Promise<void> => {
  if (account !== undefined) await chooseAccount(page, account);
  if (permissions === 'all') await page.getByRole('radio', { name: 'All permissions' }).click();
  if (Array.isArray(permissions)) {
    await page.getByRole('radio', { name: 'Choose permissions' }).click();
    for (const label of permissions) await page.getByRole('checkbox', { name: label, exact: true }).click();
  }
  for (const group of groups) await groupBox(page, group).click();
};

/** Invites somebody into an account through the wizard, from the list to its last step. */
export const inviteInto = async (page: Page, url: string, guest: Guest, access: Access): Promise<void> => {
  await openWizard(page, url);
  await fillDetails(page, guest);
  await next(page);
  await page.getByRole('heading', { name: 'What they get' }).waitFor();
  await chooseAccess(page, access);
  await next(page);
  await page.getByRole('heading', { name: 'Check and confirm' }).waitFor();
  await page.getByRole('button', { name: 'Invite and send the mail' }).click();
  await page.getByRole('heading', { name: `${guest.email} is invited` }).waitFor();
};
