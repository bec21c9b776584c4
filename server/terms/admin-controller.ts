import type { Context as Koa } from 'koa';

import { once } from '../idempotency';
import { adminActor } from '../kernel/admin-actor';
import { defineController } from '../kernel/controller';
import { sendCsv } from '../kernel/csv';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';

import { createTermsSchema, exportConsentsSchema, listConsentsSchema, listTermsSchema } from './contract';
import { CONSENT_SHEET } from './export';

export const adminController = defineController(({ strapi }) => {
  const terms = () => getService(strapi, 'terms');
  const actorOf = (ctx: Koa) => adminActor(ctx, originOf(strapi, ctx));
  return {
    find: (ctx) => terms().list(parse(listTermsSchema, ctx.query)),
    create: (ctx) =>
      once(strapi, ctx, actorOf(ctx), async () => {
        const input = parse(createTermsSchema, jsonBody(ctx));
        return { status: 201, body: { data: await terms().publish(input, actorOf(ctx)) } };
      }),
    findConsents: (ctx) => terms().consents(parse(listConsentsSchema, ctx.query)),
    exportConsents(ctx) {
      const filter = parse(exportConsentsSchema, ctx.query);
      return sendCsv(ctx, {
        file: 'consents.csv',
        ...CONSENT_SHEET,
        records: terms().eachConsent(filter),
      });
    },
  };
});
