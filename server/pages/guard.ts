import type { Core } from '@strapi/types';
import type { Context, Middleware } from 'koa';

import { getConfig } from '../config';

import { contentSecurityPolicy, setHeaders } from './headers';
import type { Refusal } from './outcome-page';
import { showRefusal } from './page';
import { hideToken, isBelow } from './url-token';

/** What the host, or a middleware in front of the pages, answered instead of them: an error as JSON, or nothing. */
const refusalOf = (ctx: Context): Refusal => {
  const seconds = Number(ctx.response.get('Retry-After'));
  return {
    name: '',
    status: ctx.status,
    canRenew: false,
    retryAfterSeconds: seconds > 0 ? seconds : null,
  };
};

const isHostsError = (ctx: Context): boolean => ctx.status >= 400 && ctx.response.type !== 'text/html';

/**
 * Stands in front of everything else that the host runs, its request logger included: Koa runs middlewares in the
 * order in which they were added, and plugins register before the host adds its own. On the way in it takes the token
 * off the URL; on the way out it turns what the host refused by itself (too many requests, a body that is too large, a
 * page that does not exist, a fault) into a page, and sets the headers.
 */
export const createGuard = (strapi: Core.Strapi): Middleware => {
  const config = getConfig(strapi);
  const policy = contentSecurityPolicy(config);
  return async (ctx, next) => {
    if (!isBelow(config.pages.path, ctx.path)) {
      await next();
      return;
    }
    hideToken(ctx);
    await next();
    if (isHostsError(ctx)) {
      showRefusal(strapi, ctx, refusalOf(ctx), null);
    }
    setHeaders(ctx, policy);
  };
};
