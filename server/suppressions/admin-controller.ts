import type { Context as Koa } from 'koa';

import { once } from '../idempotency';
import { adminActor } from '../kernel/admin-actor';
import { defineController } from '../kernel/controller';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { pathId } from '../kernel/path-id';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';

import { listSuppressionsSchema, suppressSchema } from './contract';

export const adminController = defineController(({ strapi }) => {
  const suppressions = () => getService(strapi, 'suppressions');
  const actorOf = (ctx: Koa) => adminActor(ctx, originOf(strapi, ctx));
  return {
    find: (ctx) => suppressions().list(parse(listSuppressionsSchema, ctx.query)),
    create: (ctx) =>
      once(strapi, ctx, actorOf(ctx), async () => {
        const { email } = parse(suppressSchema, jsonBody(ctx));
        return { status: 201, body: { data: await suppressions().add(email, actorOf(ctx)) } };
      }),
    async remove(ctx) {
      await suppressions().remove(pathId(ctx), actorOf(ctx));
      return { data: null };
    },
  };
});
