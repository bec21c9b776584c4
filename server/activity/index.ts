import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { contentTypes } from './content-type';
import { noteLogIn } from './log-in-controller';
import { createActivityService } from './service';

/** The last log-in of everybody: by the host, by a provider, and by accepting an invitation. */
export const activity = defineFeature({
  name: 'activity',
  contentTypes,
  services: { activity: createActivityService },
  register({ strapi }) {
    const users = getService(strapi, 'users');
    const service = getService(strapi, 'activity');
    users.onSignIn((ctx, userId) => noteLogIn(strapi, ctx, userId));
    users.onDeleted(() => service.forgetDeleted());
    getService(strapi, 'members').registerLastLogins((userIds) => service.lastLogins(userIds));
  },
  async destroy({ strapi }) {
    await getService(strapi, 'activity').settled();
  },
});
