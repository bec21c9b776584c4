import { getConfig, refuseReusedSecrets } from '../config';
import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { profileController } from './content-api-controller';
import { contentApiRoutes } from './content-api-routes';
import { contentTypes } from './content-type';
import { watchLogIns } from './host-log-in';
import { guardTokens } from './host-tokens';
import { makeIndexes } from './indexes';
import { watchUsers } from './leftovers';
import { usersService } from './service';

/** Where the host keeps what it signs the sessions of its users with. */
const JWT_SECRET = 'plugin::users-permissions.jwtSecret';

/** The only code that knows users-permissions. */
export const users = defineFeature({
  name: 'users',
  contentTypes,
  services: { users: usersService },
  controllers: { profile: profileController },
  contentApiRoutes,
  register({ strapi }) {
    refuseReusedSecrets(strapi, getConfig(strapi).secrets, [JWT_SECRET]);
    guardTokens(strapi, getService(strapi, 'users'));
    watchLogIns(strapi, (ctx, userId) => getService(strapi, 'users').tellSignIn(ctx, userId));
  },
  async bootstrap({ strapi }) {
    watchUsers(strapi);
    await makeIndexes(strapi);
  },
});
