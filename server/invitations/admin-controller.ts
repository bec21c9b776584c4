import type { Context as Koa } from 'koa';

import { adminActor } from '../kernel/admin-actor';
import { defineController } from '../kernel/controller';
import { adminActionId } from '../kernel/routes';
import { forbidden } from '../kernel/errors';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';

import { bulkSchema, checkSchema, editSchema, emptySchema, type BulkInput } from './contract';
import { createOperations, idOf } from './shared-controller';

/** Bulk actions have one route; each needs the permission of the single action. */
const assertMayBulk = (ctx: Koa, action: BulkInput['action']): void => {
  const { userAbility } = ctx.state as { userAbility: { can(action: string): boolean } };
  if (!userAbility.can(adminActionId(`invitations.${action}`))) {
    throw forbidden();
  }
};

export const adminController = defineController(({ strapi }) => {
  const actorOf = (ctx: Koa) => adminActor(ctx, originOf(strapi, ctx));
  const invitations = () => getService(strapi, 'invitations');
  const { find, findOne, create, batch, resend, extend, cancel, link, rows, tally } = createOperations(
    { strapi },
    'admin',
    actorOf,
  );
  return {
    find,
    findOne,
    create,
    batch,
    resend,
    extend,
    cancel,
    link,
    async update(ctx) {
      const input = parse(editSchema, jsonBody(ctx));
      return { data: await invitations().edit(idOf(ctx), input, actorOf(ctx)) };
    },
    async bulk(ctx) {
      const input = parse(bulkSchema, jsonBody(ctx));
      assertMayBulk(ctx, input.action);
      return tally(rows(await invitations().actOnMany(input, actorOf(ctx)), 'done'));
    },
    async approveRenewal(ctx) {
      parse(emptySchema, jsonBody(ctx));
      return { data: await invitations().approveRenewal(idOf(ctx), actorOf(ctx)) };
    },
    async retryDelivery(ctx) {
      parse(emptySchema, jsonBody(ctx));
      return { data: await invitations().retryDelivery(idOf(ctx), actorOf(ctx)) };
    },
    async options(ctx) {
      return { data: await invitations().options(actorOf(ctx)) };
    },
    async check(ctx) {
      const { email, account } = parse(checkSchema, ctx.query);
      return { data: await invitations().check(email, account) };
    },
  };
});
