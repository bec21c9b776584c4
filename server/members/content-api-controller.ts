import type { Context as Koa } from 'koa';

import { accountsController } from '../accounts/controller';
import { transferSchema } from '../accounts/contract';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { pathId } from '../kernel/path-id';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';
import { userActor } from '../users/actor';

import { editMemberSchema, editOwnSchema, listMembersSchema } from './contract';
import { assertMay, standingIn } from './standing';

/** What members do with their memberships and, as far as they may, with the people of their accounts. */
export const contentApiController = accountsController(({ strapi }) => {
  const members = () => getService(strapi, 'members');

  /** The signed-in user, as the one who acts. */
  const caller = async (ctx: Koa) => {
    const user = await getService(strapi, 'users').signedIn(ctx);
    return { user, actor: userActor(user, originOf(strapi, ctx)) };
  };
  const own = async (ctx: Koa) => {
    const { user, actor } = await caller(ctx);
    return { actor, membership: await members().find(pathId(ctx), { userId: user.id }) };
  };
  /** The other member whom the path names, in an account of the caller's. */
  const other = async (ctx: Koa) => {
    const { user, actor } = await caller(ctx);
    const standing = await standingIn(strapi, user.id, pathId(ctx, 'account'));
    assertMay(standing, 'members.manage');
    const { documentId } = await members().find(pathId(ctx), { accountId: standing.account.id });
    return { actor, documentId };
  };

  return {
    async findOwn(ctx) {
      const { user } = await caller(ctx);
      return { data: await members().ofUser(user.id) };
    },
    async updateOwn(ctx) {
      const { actor, membership } = await own(ctx);
      const { notifications } = parse(editOwnSchema, jsonBody(ctx));
      return { data: await members().editOwn(membership, notifications, actor) };
    },
    async leave(ctx) {
      const { actor, membership } = await own(ctx);
      await members().leave(membership, actor);
      return { data: null };
    },
    async find(ctx) {
      const { user } = await caller(ctx);
      const standing = await standingIn(strapi, user.id, pathId(ctx, 'account'));
      assertMay(standing, 'members.read');
      return members().list(standing.account, parse(listMembersSchema, ctx.query));
    },
    async update(ctx) {
      const { actor, documentId } = await other(ctx);
      const input = parse(editMemberSchema, jsonBody(ctx));
      return { data: await members().edit(documentId, input, actor) };
    },
    async remove(ctx) {
      const { actor, documentId } = await other(ctx);
      await members().remove(documentId, actor);
      return { data: null };
    },
    async transfer(ctx) {
      const { user, actor } = await caller(ctx);
      const { account } = await standingIn(strapi, user.id, pathId(ctx, 'account'));
      const { membership } = parse(transferSchema, jsonBody(ctx));
      await getService(strapi, 'accounts').transfer(account.documentId, membership, actor);
      return { data: await members().present(await members().find(membership, { accountId: account.id })) };
    },
  };
});
