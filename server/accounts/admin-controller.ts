import type { Context as Koa } from 'koa';

import { once } from '../idempotency';
import { adminActor } from '../kernel/admin-actor';
import { sendCsv } from '../kernel/csv';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { pathId } from '../kernel/path-id';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';

import {
  accountFilterSchema,
  createAccountSchema,
  editAccountSchema,
  listAccountsSchema,
  removeAccountSchema,
  transferSchema,
} from './contract';
import { accountsController } from './controller';
import { ACCOUNT_SHEET } from './export';

export const adminController = accountsController(({ strapi }) => {
  const accounts = () => getService(strapi, 'accounts');
  const actorOf = (ctx: Koa) => adminActor(ctx, originOf(strapi, ctx));
  return {
    find: (ctx) => accounts().list(parse(listAccountsSchema, ctx.query)),
    exportAll: (ctx) =>
      sendCsv(ctx, {
        file: 'accounts.csv',
        ...ACCOUNT_SHEET,
        records: accounts().eachAccount(parse(accountFilterSchema, ctx.query)),
      }),
    async findOne(ctx) {
      return { data: await accounts().view(pathId(ctx)) };
    },
    create: (ctx) =>
      once(strapi, ctx, actorOf(ctx), async () => {
        const input = parse(createAccountSchema, jsonBody(ctx));
        return { status: 201, body: { data: await accounts().create(input, actorOf(ctx)) } };
      }),
    async update(ctx) {
      const input = parse(editAccountSchema, jsonBody(ctx));
      return { data: await accounts().edit(pathId(ctx), input, actorOf(ctx)) };
    },
    async remove(ctx) {
      const { force } = parse(removeAccountSchema, ctx.query);
      await accounts().remove(pathId(ctx), { isForced: force === 'true' }, actorOf(ctx));
      return { data: null };
    },
    async transfer(ctx) {
      const { membership } = parse(transferSchema, jsonBody(ctx));
      await accounts().transfer(pathId(ctx), membership, actorOf(ctx));
      return { data: await accounts().view(pathId(ctx)) };
    },
  };
});
