import type { Context as Koa } from 'koa';

import { once } from '../idempotency';
import { defineController } from '../kernel/controller';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { pathId } from '../kernel/path-id';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';
import { userActor } from '../users/actor';
import { displayName } from '../users/display-name';

import { emptySchema, memberCreateSchema, memberListSchema, resendSchema } from './contract';
import { assertMayInvite, type Member } from './member';
import { idOf } from './shared-controller';

/** What members of an account do with its invitations: the membership decides, whatever the user's role. */
export const memberController = defineController(({ strapi }) => {
  const invitations = () => getService(strapi, 'invitations');

  const memberOf = async (ctx: Koa): Promise<Member> => {
    const users = getService(strapi, 'users');
    const user = await users.signedIn(ctx);
    const membership = await invitations().membershipIn(user, pathId(ctx, 'account'));
    const name = displayName({ ...user, ...(await users.readProfile(user.id)) });
    return { account: membership.account, membership, actor: userActor(user, originOf(strapi, ctx), name) };
  };

  return {
    async find(ctx) {
      const member = await memberOf(ctx);
      return invitations().listAsMember(member, parse(memberListSchema, ctx.query));
    },
    async create(ctx) {
      const member = await memberOf(ctx);
      assertMayInvite(member);
      const { actor } = member;
      const input = { ...parse(memberCreateSchema, jsonBody(ctx)), account: member.account.documentId };
      await once(strapi, ctx, actor, async () => ({
        status: 201,
        body: { data: await invitations().create(input, actor, 'member') },
      }));
    },
    async resend(ctx) {
      const member = await memberOf(ctx);
      const input = parse(resendSchema, jsonBody(ctx));
      return { data: await invitations().resendAsMember(member, idOf(ctx), input) };
    },
    async cancel(ctx) {
      const member = await memberOf(ctx);
      parse(emptySchema, jsonBody(ctx));
      return { data: await invitations().cancelAsMember(member, idOf(ctx)) };
    },
  };
});
