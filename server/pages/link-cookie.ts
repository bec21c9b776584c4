import { createHash } from 'node:crypto';

import type { Context } from 'koa';

/**
 * How the token gets from the first request to the next ones, without the URL:
 *
 * A browser that opens `/invite?token=…` is sent on (303) to `/invite/view/<handle>`, and the token goes along in a
 * short-lived `httpOnly` cookie that is *named* by the handle. The address bar, the history, the `Referer` and the
 * access log then know the handle only, a one-way hash that opens nothing. One cookie per invitation, so invitations
 * in several tabs do not mix, and the URL can be reloaded; the forms carry their token in a hidden field, so the
 * cookie matters for no post. No JavaScript is needed.
 *
 * Clients that do not say that they navigate (no `Sec-Fetch-Mode`: plain HTTP clients, link scanners, browsers on an
 * unencrypted origin) keep no cookie for certain and get the page at once; there the page's script, if any runs, puts
 * the clean URL into the address bar.
 */
const COOKIE_PREFIX = 'invitation_';

/** Long enough to fill in a form and to come back from lunch. */
const COOKIE_SECONDS = 60 * 60;

const HANDLE_LENGTH = 22;
const HANDLE = /^[\w-]{22}$/;

/** Anything that could be a token of ours. It is not checked here, only kept from breaking a header. */
const TOKEN_SHAPE = /^[\w.-]{32,256}$/;

export const looksLikeToken = (text: string): boolean => TOKEN_SHAPE.test(text);

/** A name for the token that gives nothing of it away: the token holds 256 bits that cannot be searched through. */
export const handleOf = (token: string): string =>
  createHash('sha256').update(`invitations/page/${token}`).digest('base64url').slice(0, HANDLE_LENGTH);

export const isNavigation = (ctx: Context): boolean => ctx.get('Sec-Fetch-Mode') === 'navigate';

interface CookieScope {
  /** The base path of the pages: the cookie is sent nowhere else. */
  path: string;
  isSecure: boolean;
}

/** Gives the token to the browser to keep; `Lax`, because the link was clicked on another site: the webmail. */
export const keepToken = (ctx: Context, token: string, { path, isSecure }: CookieScope): void => {
  const attributes = [
    `${COOKIE_PREFIX}${handleOf(token)}=${token}`,
    `Path=${path}`,
    `Max-Age=${COOKIE_SECONDS}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
  ];
  // Not by Koa's `cookies.set`: it refuses `Secure` behind a proxy that the host has not declared.
  ctx.append('Set-Cookie', attributes.join('; '));
};

/** The token that this browser keeps under the handle, or null. */
export const keptToken = (ctx: Context, handle: string): string | null => {
  if (!HANDLE.test(handle)) {
    return null;
  }
  const token = ctx.cookies.get(`${COOKIE_PREFIX}${handle}`, { signed: false });
  return token !== undefined && looksLikeToken(token) && handleOf(token) === handle ? token : null;
};
