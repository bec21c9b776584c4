import type { Context } from 'koa';

import type { Config } from '../config';

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);

/** The origins of what the site named; a path is of this site, and needs no naming. */
const originsOf = (urls: readonly (string | null)[]): string[] => [
  ...new Set(urls.flatMap((url) => (url === null ? [] : (originOf(url) ?? [])))),
];

/**
 * Nothing but our own style and script, nothing inline, and no picture but the site's logo. Browsers apply `form-action` to the redirect after a post
 * as well, so the places where people are led afterwards are named.
 */
export const contentSecurityPolicy = ({ acceptance, pages: { theme } }: Config): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    ["img-src 'self' data:", ...originsOf([theme.logo, theme.logoDark])].join(' '),
    ["form-action 'self'", ...originsOf([acceptance.redirectUrl, acceptance.loginUrl])].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

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
