import type { IncomingMessage } from 'node:http';

import type { Context } from 'koa';

/**
 * The tokens of running requests, beside the request rather than on `ctx.state`, which a host's own middleware may
 * write into its log.
 */
const tokens = new WeakMap<IncomingMessage, string>();

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/**
 * Whether the path belongs to the pages. Wider than the router: a link that was mistyped or re-encoded on its way is
 * answered with 404, but its token must not be logged either.
 *
 * @param base `/invite`
 */
export const isBelow = (base: string, path: string): boolean => {
  const plain = decoded(path)
    .replace(/\/{2,}/g, '/')
    .toLowerCase();
  const root = base.toLowerCase();
  return plain === root || plain.startsWith(`${root}/`);
};

/**
 * Takes the token off the request's URL and remembers it for `tokenOf`. Every parameter that is *called* a token goes:
 * mail programs turn `?token` into `?amp;token` and worse, and the secret behind it would be logged all the same.
 */
export const hideToken = (ctx: Context): void => {
  const start = ctx.url.indexOf('?');
  if (start < 0) {
    return;
  }
  const parameters = new URLSearchParams(ctx.url.slice(start + 1));
  const token = parameters.get('token');
  if (token !== null) {
    tokens.set(ctx.req, token);
  }
  for (const name of [...parameters.keys()].filter((key) => /token/i.test(key))) {
    parameters.delete(name);
  }
  const rest = parameters.toString();
  const clean = ctx.url.slice(0, start) + (rest === '' ? '' : `?${rest}`);
  // `url` is what Strapi's logger prints, `originalUrl` what other loggers do; Koa copied it when the request came in.
  ctx.url = clean;
  ctx.originalUrl = clean;
  ctx.request.originalUrl = clean;
};

/** The token that this request's URL had, or null. */
export const tokenOf = (ctx: Context): string | null => tokens.get(ctx.req) ?? null;
