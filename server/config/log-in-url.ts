import type { Config } from './config';

/** Where people of this site log in: where the site says, else at the portal's door; null where it has neither. */
export const logInUrlOf = ({ acceptance, features, pages }: Config): string | null =>
  acceptance.loginUrl ?? (features.pages && features.portal ? `${pages.path}/sign-in` : null);
