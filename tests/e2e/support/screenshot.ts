import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = path.resolve(__dirname, '..', 'artifacts');

/**
 * Keeps a picture of a page in `tests/e2e/artifacts`, to be looked at; nothing is compared with it.
 *
 * @param name the file's name, without an ending
 * @returns the picture's path
 */
export const screenshot = async (page: Page, name: string): Promise<string> => {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true });
  return file;
};
