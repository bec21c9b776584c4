import type { Problem } from './problems';
import { problemsOf } from './problems';

/** Where a site writes its configuration, as it is named in messages. */
const ROOT = 'plugin.invitations.config';

/** One message for everything that is wrong, so that a site is not put right one start at a time. */
export const configError = (problems: readonly Problem[]): Error =>
  new Error(
    problems.map(({ key, message }) => `\n  - ${key === '' ? ROOT : `${ROOT}.${key}`} ${message}`).join(''),
  );

/**
 * Strapi calls it at start, before anything runs, with what the site has configured.
 *
 * @throws Error that names every wrong key and says what it wants
 */
export const validator = (config: unknown): void => {
  const problems = problemsOf(config);
  if (problems.length > 0) {
    throw configError(problems);
  }
};
