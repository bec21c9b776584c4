import path from 'node:path';
import { superAdmin } from '../demo/people.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page @param {string} url */
const logIn = async (page, url) => {
  await page.goto(`${url}/admin/auth/login`);
  await page.getByLabel('Email').fill(superAdmin.email);
  await page.getByLabel('Password').first().fill(superAdmin.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((current) => !current.pathname.includes('/auth/'));
};

/** @param {Page} page @param {string} url */
const openList = async (page, url) => {
  await page.goto(`${url}/admin/plugins/invitations?pageSize=50`);
  await page.getByRole('link', { name: 'penny.pending@example.test' }).waitFor();
};

/** Strapi's own news, which are no part of the pictures. @param {Page} page */
const closeNews = async (page) => {
  const close = page.getByRole('button', { name: 'Close' });
  if (await close.isVisible()) await close.click();
};

/** Up to the overview: what the picture shows is created by nobody. @param {Page} page */
const fillWizard = async (page) => {
  await page.getByRole('link', { name: 'Invite someone' }).click();
  await page.getByRole('textbox', { name: 'Email' }).fill('grace@example.test');
  await page.getByRole('textbox', { name: 'First name' }).fill('Grace');
  await page.getByRole('textbox', { name: 'Last name' }).fill('Hopper');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('textbox', { name: 'Message' }).fill('Welcome aboard! Your desk is ready.');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'Check and confirm' }).waitFor();
};

/** @param {Page} page @param {string} url */
const openAccounts = async (page, url) => {
  await page.goto(`${url}/admin/plugins/invitations/accounts`);
  await page.getByRole('link', { name: 'Northwind Ltd' }).waitFor();
};

/** @param {Page} page */
const openAccount = async (page) => {
  await page.getByRole('link', { name: 'Northwind Ltd' }).click();
  await page.getByText('mark.manager@example.test', { exact: true }).waitFor();
};

/** @param {Page} page */
const openAssociation = async (page) => {
  await page.getByRole('button', { name: 'Associate user' }).click();
  await page.getByRole('textbox', { name: 'User' }).fill('ben');
  await page.getByRole('radio', { name: 'ben.baker@example.test' }).click();
};

/** @param {Page} page @param {string} url */
const openGroups = async (page, url) => {
  await page.goto(`${url}/admin/plugins/invitations/groups`);
  await page.getByRole('link', { name: 'Newsletter' }).waitFor();
};

/** @param {Page} page @param {string} url */
const openSignUpLink = async (page, url) => {
  await page.goto(`${url}/admin/plugins/invitations/sign-up-links`);
  await page.getByRole('link', { name: 'Customers of the bakery' }).click();
  await page.getByText('sina.signup@example.test').waitFor();
};

/**
 * The list, the wizard and an invitation in the admin panel, accounts, groups and a sign-up link.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ url: string, pictures: string }} where
 */
export const shootPanel = async (browser, { url, pictures }) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  /** @param {string} name */
  const shoot = (name) =>
    page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled' });

  await logIn(page, url);
  await openList(page, url);
  await closeNews(page);
  await shoot('list');
  await page.getByRole('link', { name: 'penny.pending@example.test' }).click();
  await page.getByText('Pending invitation acceptance').waitFor();
  await shoot('detail');
  await openList(page, url);
  await fillWizard(page);
  await shoot('wizard');
  await openAccounts(page, url);
  await shoot('accounts');
  await openAccount(page);
  await shoot('account');
  await openAssociation(page);
  await shoot('associate');
  await openGroups(page, url);
  await shoot('groups');
  await openSignUpLink(page, url);
  await shoot('sign-up-link');
  await context.close();
};
