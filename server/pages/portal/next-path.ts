const BELOW_PORTAL = /^\/portal(?:\/[\w-]{1,64}){0,6}$/;

/**
 * Where somebody goes on to after signing in: a page of the portal and nothing else, whatever a link claims (open
 * redirect).
 *
 * @param base the base path of the pages
 */
export const safeNext = (base: string, wanted: unknown): string =>
  typeof wanted === 'string' && wanted.startsWith(base) && BELOW_PORTAL.test(wanted.slice(base.length))
    ? wanted
    : `${base}/portal`;

/** The door, which leads on to where somebody wanted to go. */
export const doorTo = (base: string, path: string): string => {
  const next = safeNext(base, path);
  return next === `${base}/portal` ? `${base}/sign-in` : `${base}/sign-in?next=${encodeURIComponent(next)}`;
};
