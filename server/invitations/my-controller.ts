import { defineController } from '../kernel/controller';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';

import { myAcceptSchema, myDeclineSchema, myListSchema } from './contract';
import { idOf } from './shared-controller';

/** What invitees do who are signed in already: their proved address stands for the link. */
export const myController = defineController(({ strapi }) => {
  const invitations = () => getService(strapi, 'invitations');
  const users = () => getService(strapi, 'users');
  return {
    async find(ctx) {
      const user = await users().signedIn(ctx);
      return invitations().listMine(user, parse(myListSchema, ctx.query));
    },
    async accept(ctx) {
      const user = await users().signedIn(ctx);
      const input = parse(myAcceptSchema, jsonBody(ctx));
      return { data: await invitations().acceptMine(user, idOf(ctx), input, originOf(strapi, ctx)) };
    },
    async decline(ctx) {
      const user = await users().signedIn(ctx);
      const input = parse(myDeclineSchema, jsonBody(ctx));
      return { data: await invitations().declineMine(user, idOf(ctx), input, originOf(strapi, ctx)) };
    },
  };
});
