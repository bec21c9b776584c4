import type { Page } from 'playwright-core';

interface Credentials {
  email: string;
  password: string;
}

/** Logs in to Strapi's admin panel the way a person does, and waits for its home page. */
export const logInToPanel = async (
  page: Page,
  url: string,
  { email, password }: Credentials,
): Promise<void> => {
  await page.goto(`${url}/admin/auth/login`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: false }).first().fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('navigation').first().waitFor();
  await page.waitForURL((current) => !current.pathname.includes('/auth/'));
};
