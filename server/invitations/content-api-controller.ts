import { defineController } from '../kernel/controller';
import { originOf } from '../rate-limits';

import { apiTokenActor } from './actor';
import { createOperations } from './shared-controller';

/** Server to server: the verbs of the administrators, for API tokens. */
export const contentApiController = defineController(({ strapi }) => {
  const { find, findOne, create, batch, resend, extend, cancel, link } = createOperations(
    { strapi },
    'api-token',
    (ctx) => apiTokenActor(ctx, originOf(strapi, ctx)),
  );
  return {
    find,
    findOne,
    create,
    batch,
    resend,
    extend,
    cancel,
    link,
  };
});
