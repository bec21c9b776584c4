import type { Context as Koa } from 'koa';

import { defineController } from '../kernel/controller';
import { PluginError } from '../kernel/errors';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';
import { loginRequired } from '../users/errors';

import type { AcceptInvitationInput } from './accept';
import type { AcceptInput } from './contract';
import { acceptSchema, declineSchema, registerSchema, tokenSchema } from './contract';
import type { Acceptance } from './settle';

/** What invitees call, without an account: the token in the body is all they have. */
export const acceptanceController = defineController(({ strapi }) => {
  const invitations = () => getService(strapi, 'invitations');
  const users = () => getService(strapi, 'users');

  /** The host's own answer to a log-in, or the user without tokens and what comes next. */
  const answer = async (ctx: Koa, { user, membership, next }: Acceptance) =>
    next === 'session'
      ? { ...(await users().signIn(ctx, user)), membership }
      : { user: await users().publicUser(ctx, user), membership, next };

  /** A session is a courtesy here: one that cannot be used is as good as none. */
  const viewerOf = (ctx: Koa) =>
    users()
      .fromRequest(ctx)
      .catch((error: unknown) => {
        if (error instanceof PluginError) {
          return null;
        }
        throw error;
      });

  const whoAccepts = async (ctx: Koa, input: AcceptInput): Promise<AcceptInvitationInput> => {
    const { token, identifier, password } = input;
    if (identifier !== undefined && password !== undefined) {
      return { token, identifier, password };
    }
    const user = await users().fromRequest(ctx);
    if (!user) {
      throw loginRequired();
    }
    return { token, user };
  };

  return {
    async inspect(ctx) {
      const { token } = parse(tokenSchema, jsonBody(ctx));
      const viewer = await viewerOf(ctx);
      return { data: await invitations().inspect(token, originOf(strapi, ctx), viewer) };
    },
    async register(ctx) {
      const input = parse(registerSchema, jsonBody(ctx));
      return answer(ctx, await invitations().register(input, originOf(strapi, ctx)));
    },
    async accept(ctx) {
      const who = await whoAccepts(ctx, parse(acceptSchema, jsonBody(ctx)));
      return answer(ctx, await invitations().accept(who, originOf(strapi, ctx)));
    },
    async decline(ctx) {
      const input = parse(declineSchema, jsonBody(ctx));
      return { data: await invitations().decline(input, originOf(strapi, ctx)) };
    },
    async renew(ctx) {
      const input = parse(tokenSchema, jsonBody(ctx));
      ctx.status = 202;
      return { data: await invitations().renew(input, originOf(strapi, ctx)) };
    },
  };
});
