import { once } from '../idempotency';
import { adminActor } from '../kernel/admin-actor';
import { defineController } from '../kernel/controller';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { pathId } from '../kernel/path-id';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';

import { associateSchema, userSearchSchema } from './contract';

/** Bringing users of the site, or new people, into an account. */
export const associationController = defineController(({ strapi }) => {
  const invitations = () => getService(strapi, 'invitations');
  return {
    async associate(ctx) {
      const account = pathId(ctx);
      const input = parse(associateSchema, jsonBody(ctx));
      const actor = adminActor(ctx, originOf(strapi, ctx));
      await once(strapi, ctx, actor, async () => ({
        status: 201,
        body: { data: await invitations().associate(account, input, actor) },
      }));
    },
    async users(ctx) {
      const { _q: text = '' } = parse(userSearchSchema, ctx.query);
      return { data: await invitations().searchUsers(text) };
    },
  };
});
