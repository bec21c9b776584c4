import type { Context as Koa } from 'koa';

import { askedLanguage } from '../kernel/asked-language';
import { defineController } from '../kernel/controller';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { isPathId } from '../kernel/path-id';
import { parse } from '../kernel/validate';
import { answerAcceptance } from '../members/acceptance';
import { originOf } from '../rate-limits';

import { confirmSchema, emptySchema, ownAddressSchema } from './contract';
import { codeExpired } from './errors';

/**
 * `:challenge` of the path; one that none can have is as good as one that is over.
 *
 * @throws PluginError `CodeExpired` (410)
 */
const challengeOf = (ctx: Koa): string => {
  const { challenge } = ctx.params as { challenge: unknown };
  if (!isPathId(challenge)) {
    throw codeExpired();
  }
  return challenge;
};

/** Whoever was sent a code types it in here, or asks for another; signed-in users ask for one to prove their address. */
export const challengeController = defineController(({ strapi }) => {
  const challenges = () => getService(strapi, 'challenges');
  return {
    async confirm(ctx) {
      const { code } = parse(confirmSchema, jsonBody(ctx));
      ctx.set('Cache-Control', 'no-store');
      const result = await challenges().confirm(challengeOf(ctx), code, originOf(strapi, ctx));
      return 'acceptance' in result
        ? answerAcceptance(strapi, ctx, result.acceptance)
        : { data: result.data };
    },
    async proveAddress(ctx) {
      const user = await getService(strapi, 'users').signedIn(ctx);
      const { password } = parse(ownAddressSchema, jsonBody(ctx));
      const data = await challenges().openOwnAddress(user, {
        password,
        language: askedLanguage(ctx),
        origin: originOf(strapi, ctx),
      });
      ctx.status = 202;
      return { data };
    },
    async resend(ctx) {
      parse(emptySchema, jsonBody(ctx));
      const data = await challenges().resend(challengeOf(ctx), originOf(strapi, ctx));
      ctx.status = 202;
      return { data };
    },
  };
});
