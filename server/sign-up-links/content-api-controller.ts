import { controllerOf } from '../accounts/controller';
import { askedLanguage } from '../kernel/asked-language';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';

import { signUpSchema, tokenSchema } from './contract';

/** What people call who hold a sign-up link: its token is all they have. */
export const contentApiController = controllerOf('signUpLinks')(({ strapi }) => {
  const links = () => getService(strapi, 'sign-up-links');

  return {
    async inspect(ctx) {
      const { token } = parse(tokenSchema, jsonBody(ctx));
      return { data: await links().inspect(token) };
    },
    async register(ctx) {
      const input = parse(signUpSchema, jsonBody(ctx));
      const data = await links().register(input, originOf(strapi, ctx), askedLanguage(ctx));
      ctx.status = 202;
      return { data };
    },
  };
});
