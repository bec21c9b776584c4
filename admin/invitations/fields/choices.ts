/** The choice of no role at all: the site's default is given, and a person who has a user keeps theirs. */
export const DEFAULT_ROLE = 'default';

/** The choice of no email policy: the site's holds. */
export const SITE_POLICY = 'site';

/** Chosen where the invitation's life stays as it was. */
export const UNCHANGED = 'unchanged';

/** The longest message, in characters. */
export const MESSAGE_LIMIT = 1000;

/** The longest address, in characters. */
export const EMAIL_LIMIT = 254;
