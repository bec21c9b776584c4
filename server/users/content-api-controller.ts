import { defineController } from '../kernel/controller';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { parse } from '../kernel/validate';

import { profileSchema } from './contract';
import { editProfile } from './edit-profile';

/** What signed-in users tell about themselves. */
export const profileController = defineController(({ strapi }) => {
  const users = () => getService(strapi, 'users');
  return {
    async findProfile(ctx) {
      const { id } = await users().signedIn(ctx);
      return { data: await users().readProfile(id) };
    },
    async updateProfile(ctx) {
      const { id } = await users().signedIn(ctx);
      return { data: await editProfile(strapi, id, parse(profileSchema, jsonBody(ctx))) };
    },
  };
});
