import type { Context as Koa } from 'koa';

import { once } from '../idempotency';
import type { JobRecord } from '../jobs/service';
import { adminActor } from '../kernel/admin-actor';
import { defineController } from '../kernel/controller';
import { sendCsv } from '../kernel/csv';
import { adminActionId } from '../kernel/routes';
import { forbidden } from '../kernel/errors';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';

import { permissionOf } from './bulk';
import { accountChoices, groupChoices } from './choices';
import { createContext } from './context';
import {
  bulkSchema,
  checkSchema,
  choicesSchema,
  editSchema,
  emptySchema,
  filterSchema,
  MAX_BULK,
  reassignSchema,
} from './contract';
import { INVITATION_SHEET } from './export';
import { createOperations, idOf } from './shared-controller';

/** Actions that share a route; each needs the permission of the single action. */
const assertMay = (ctx: Koa, action: string): void => {
  const { userAbility } = ctx.state as { userAbility: { can(action: string): boolean } };
  if (!userAbility.can(adminActionId(action))) {
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
  const accepted = (job: JobRecord) => ({
    status: 202,
    body: { data: getService(strapi, 'jobs').present(job) },
  });
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
    bulk: (ctx) =>
      once(strapi, ctx, actorOf(ctx), async () => {
        const { ids, filter, ...options } = parse(bulkSchema, jsonBody(ctx));
        assertMay(ctx, permissionOf(options.action));
        if (filter) {
          // How many there are, and what becomes of them, says something of invitations that nobody named.
          assertMay(ctx, 'invitations.read');
        }
        if (ids && ids.length <= MAX_BULK) {
          const outcomes = await invitations().actOnMany({ ids, ...options }, actorOf(ctx));
          return { status: 200, body: tally(rows(outcomes, 'done')) };
        }
        return accepted(await invitations().startBulk({ ids, filter, ...options }, actorOf(ctx)));
      }),
    reassign: (ctx) =>
      once(strapi, ctx, actorOf(ctx), async () => {
        const input = parse(reassignSchema, jsonBody(ctx));
        if (input.action === 'cancel') {
          assertMay(ctx, 'invitations.cancel');
        }
        return accepted(await invitations().startReassign(input, actorOf(ctx)));
      }),
    exportAll(ctx) {
      const filter = parse(filterSchema, ctx.query);
      return sendCsv(ctx, {
        file: 'invitations.csv',
        ...INVITATION_SHEET,
        records: invitations().eachInvitation(filter),
      });
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
    async accountOptions(ctx) {
      return { data: await accountChoices(createContext(strapi), parse(choicesSchema, ctx.query)._q) };
    },
    async groupOptions(ctx) {
      const { _q: text, account } = parse(choicesSchema, ctx.query);
      return { data: await groupChoices(createContext(strapi), { text, account }) };
    },
    async check(ctx) {
      const { email, account } = parse(checkSchema, ctx.query);
      return { data: await invitations().check(email, account) };
    },
  };
});
