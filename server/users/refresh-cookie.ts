import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { refreshCookieName, sessionsConfig } from './host';

/** The host's own options, which its code does not export. */
const optionsOf = (strapi: Core.Strapi) => {
  const { cookie = {} } = sessionsConfig(strapi);
  return {
    httpOnly: true,
    secure: cookie.secure ?? process.env.NODE_ENV === 'production',
    sameSite: cookie.sameSite ?? 'lax',
    path: cookie.path ?? '/',
    domain: cookie.domain,
    overwrite: true,
  } as const;
};

/** Sets the host's refresh cookie as the host does. */
export const setRefreshCookie = (strapi: Core.Strapi, ctx: Context, token: string): void => {
  const { maxAge } = sessionsConfig(strapi).cookie ?? {};
  ctx.cookies.set(refreshCookieName(strapi), token, { ...optionsOf(strapi), maxAge });
};

/** Takes it back. */
export const dropRefreshCookie = (strapi: Core.Strapi, ctx: Context): void => {
  ctx.cookies.set(refreshCookieName(strapi), '', { ...optionsOf(strapi), expires: new Date(0) });
};
