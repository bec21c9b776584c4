import type { Core } from '@strapi/types';
import type { Context, Next } from 'koa';

import { answerError } from '../kernel/controller';
import { PluginError } from '../kernel/errors';
import { getService } from '../kernel/get-service';
import { routeOf } from '../kernel/routes';

import { originOf } from './origin';

/** Guards the public routes, see `publicRoute`: nothing of a refused request is looked at. */
export const rateLimit =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    try {
      await getService(strapi, 'rate-limits').consumePublic(routeOf(ctx), originOf(strapi, ctx).ip);
    } catch (error) {
      if (!(error instanceof PluginError)) {
        throw error;
      }
      answerError(ctx, error);
      return;
    }
    await next();
  };
