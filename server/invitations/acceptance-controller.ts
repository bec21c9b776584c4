import type { Context as Koa } from 'koa';

import type { OpenChallenge } from '../challenges/service';
import { askedLanguage } from '../kernel/asked-language';
import { defineController } from '../kernel/controller';
import { PluginError } from '../kernel/errors';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { parse } from '../kernel/validate';
import { answerAcceptance, type Acceptance } from '../members/acceptance';
import { originOf } from '../rate-limits';
import { loginRequired } from '../users/errors';

import type { AcceptInvitationInput } from './accept';
import type { AcceptInput } from './contract';
import { acceptSchema, declineSchema, registerSchema, tokenSchema } from './contract';

/** What invitees call, without an account: the token in the body is all they have. */
export const acceptanceController = defineController(({ strapi }) => {
  const invitations = () => getService(strapi, 'invitations');
  const users = () => getService(strapi, 'users');

  /** As whoever came in is answered; or 202, where the address is to be proved by a code first. */
  const answer = (ctx: Koa, entry: Acceptance | OpenChallenge): object | Promise<object> => {
    if ('challenge' in entry) {
      ctx.status = 202;
      return { data: entry };
    }
    return answerAcceptance(strapi, ctx, entry);
  };

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
    const { identifier, password, ...given } = input;
    if (identifier !== undefined && password !== undefined) {
      return { ...given, identifier, password };
    }
    const user = await users().fromRequest(ctx);
    if (!user) {
      throw loginRequired();
    }
    return { ...given, user };
  };

  return {
    async inspect(ctx) {
      const { token } = parse(tokenSchema, jsonBody(ctx));
      const viewer = await viewerOf(ctx);
      return { data: await invitations().inspect(token, originOf(strapi, ctx), viewer) };
    },
    async register(ctx) {
      const input = parse(registerSchema, jsonBody(ctx));
      return answer(ctx, await invitations().register(input, originOf(strapi, ctx), askedLanguage(ctx)));
    },
    async accept(ctx) {
      const who = await whoAccepts(ctx, parse(acceptSchema, jsonBody(ctx)));
      return answer(ctx, await invitations().accept(who, originOf(strapi, ctx), askedLanguage(ctx)));
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
