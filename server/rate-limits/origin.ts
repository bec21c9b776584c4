import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getConfig } from '../config';
import type { Origin } from '../kernel/actor';

import { clientAddress } from './client-address';

const MAX_USER_AGENT = 512;

/** Where a request came from, as the timeline keeps it and the limits count it. */
export const originOf = (strapi: Core.Strapi, ctx: Context): Origin => {
  const { trustedHops } = getConfig(strapi).rateLimit;
  return {
    // Not `ctx.ip`: with the host's `proxy` on, that is the left end of the header, which anybody can write.
    ip: clientAddress(ctx.req.socket.remoteAddress, ctx.get('X-Forwarded-For'), trustedHops),
    userAgent: ctx.get('User-Agent').slice(0, MAX_USER_AGENT) || null,
  };
};
