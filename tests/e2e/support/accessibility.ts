import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until everything has faded in: until then texts are too pale for whoever measures their contrast. */
const untilFadedIn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.all(ending.map(({ finished }) => finished));
  });

/**
 * What axe finds wrong with a part of a page (WCAG 2.2 A and AA).
 *
 * @param selector the part that is ours: the panel around it is the host's
 */
export const accessibilityProblems = async (page: Page, selector: string): Promise<string[]> => {
  await untilFadedIn(page);
  await page.evaluate(axe);
  const results = await page.evaluate<AxeResults, string>(
    (part) =>
      (window as unknown as { axe: { run(context: string, options: object): Promise<AxeResults> } }).axe.run(
        part,
        { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      ),
    selector,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};
