import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getService } from '../kernel/get-service';
import { originOf } from '../rate-limits';

/** Notes a log-in once the answer is on its way. */
export const noteLogIn = (strapi: Core.Strapi, ctx: Context, userId: number): void => {
  const { ip } = originOf(strapi, ctx);
  ctx.res.once('close', () => getService(strapi, 'activity').note(userId, ip));
};
