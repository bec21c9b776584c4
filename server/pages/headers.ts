import type { Context } from 'koa';

import type { Config } from '../config';

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);

/**
 * Nothing but our own style and script, and nothing inline. Browsers apply `form-action` to the redirect after a post
 * as well, so the places where people are led afterwards are named.
 */
export const contentSecurityPolicy = ({ acceptance }: Config): string => {
  const targets = [acceptance.redirectUrl, acceptance.loginUrl].flatMap((url) =>
    url ? [originOf(url)] : [],
  );
  const foreign = [...new Set(targets)].filter((origin) => origin !== null);
  return [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    ["form-action 'self'", ...foreign].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
};

/** Set on the way out, because the host's own security headers are set on the way in. */
export const setHeaders = (ctx: Context, policy: string): void => {
  ctx.set('Content-Security-Policy', policy);
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set('X-Frame-Options', 'DENY');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Cross-Origin-Opener-Policy', 'same-origin');
  ctx.set('X-Robots-Tag', 'noindex, nofollow');
  if (!ctx.response.get('Cache-Control')) {
    ctx.set('Cache-Control', 'no-store');
  }
};
