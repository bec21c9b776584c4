import type { Context as Koa } from 'koa';

import { adminActor } from '../kernel/admin-actor';
import { defineController } from '../kernel/controller';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';

import { eraseSchema, exportSchema } from './contract';

export const adminController = defineController(({ strapi }) => {
  const privacy = () => getService(strapi, 'privacy');
  const actorOf = (ctx: Koa) => adminActor(ctx, originOf(strapi, ctx));
  return {
    async export(ctx) {
      const { email } = parse(exportSchema, ctx.query);
      const data = await privacy().export(email, actorOf(ctx));
      ctx.attachment('personal-data.json');
      ctx.set('Cache-Control', 'no-store');
      return { data };
    },
    async erase(ctx) {
      const { email } = parse(eraseSchema, jsonBody(ctx));
      return { data: await privacy().erase(email, actorOf(ctx)) };
    },
  };
});
