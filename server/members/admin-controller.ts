import type { Context as Koa } from 'koa';

import { accountsController } from '../accounts/controller';
import { adminActor } from '../kernel/admin-actor';
import { notFound } from '../kernel/errors';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { pathId } from '../kernel/path-id';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';

import { editMembershipSchema, listMembersSchema, removeMembershipSchema } from './contract';

export const adminController = accountsController(({ strapi }) => {
  const members = () => getService(strapi, 'members');
  const actorOf = (ctx: Koa) => adminActor(ctx, originOf(strapi, ctx));
  return {
    async find(ctx) {
      const query = parse(listMembersSchema, ctx.query);
      const account = await getService(strapi, 'accounts').findAccount(pathId(ctx));
      if (!account) {
        throw notFound();
      }
      return members().list(account, query);
    },
    async update(ctx) {
      const input = parse(editMembershipSchema, jsonBody(ctx));
      return { data: await members().edit(pathId(ctx), input, actorOf(ctx)) };
    },
    async remove(ctx) {
      const { revokeSessions } = parse(removeMembershipSchema, ctx.query);
      const { user } = await members().remove(pathId(ctx), actorOf(ctx));
      if (revokeSessions === 'true') {
        await getService(strapi, 'users').endOlderSessions(user.id);
      }
      return { data: null };
    },
  };
});
