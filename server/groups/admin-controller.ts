import type { Context as Koa } from 'koa';

import { accountsController } from '../accounts/controller';
import { once } from '../idempotency';
import { adminActor } from '../kernel/admin-actor';
import { sendCsv } from '../kernel/csv';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { pathId } from '../kernel/path-id';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';

import {
  addGroupMemberSchema,
  createGroupSchema,
  editGroupSchema,
  groupFilterSchema,
  listGroupMembersSchema,
  listGroupsSchema,
  removeGroupSchema,
} from './contract';
import { GROUP_SHEET } from './export';

export const adminController = accountsController(({ strapi }) => {
  const groups = () => getService(strapi, 'groups');
  const actorOf = (ctx: Koa) => adminActor(ctx, originOf(strapi, ctx));
  return {
    find: (ctx) => groups().list(parse(listGroupsSchema, ctx.query)),
    exportAll: (ctx) =>
      sendCsv(ctx, {
        file: 'groups.csv',
        ...GROUP_SHEET,
        records: groups().eachGroup(parse(groupFilterSchema, ctx.query)),
      }),
    async findOne(ctx) {
      return { data: await groups().view(pathId(ctx)) };
    },
    create: (ctx) =>
      once(strapi, ctx, actorOf(ctx), async () => {
        const input = parse(createGroupSchema, jsonBody(ctx));
        return { status: 201, body: { data: await groups().create(input, actorOf(ctx)) } };
      }),
    async update(ctx) {
      const input = parse(editGroupSchema, jsonBody(ctx));
      return { data: await groups().edit(pathId(ctx), input, actorOf(ctx)) };
    },
    async remove(ctx) {
      const { detach } = parse(removeGroupSchema, ctx.query);
      await groups().remove(pathId(ctx), { isDetached: detach === 'true' }, actorOf(ctx));
      return { data: null };
    },
    findMembers: (ctx) => groups().members(pathId(ctx), parse(listGroupMembersSchema, ctx.query)),
    async addMember(ctx) {
      const { user } = parse(addGroupMemberSchema, jsonBody(ctx));
      await groups().addMember(pathId(ctx), user, actorOf(ctx));
      ctx.status = 201;
      return { data: await groups().view(pathId(ctx)) };
    },
    async removeMember(ctx) {
      await groups().removeMember(pathId(ctx), pathId(ctx, 'user'), actorOf(ctx));
      return { data: null };
    },
  };
});
