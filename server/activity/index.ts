import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';
import { USER_UID } from '../users/user';

import { contentTypes } from './content-type';
import { noteLogIn } from './log-in-controller';
import { createActivityService } from './service';
import { createLogInStore } from './store';

/** The last log-in of everybody: by the host, by a provider, and by accepting an invitation. */
export const activity = defineFeature({
  name: 'activity',
  contentTypes,
  services: { activity: createActivityService },
  register({ strapi }) {
    getService(strapi, 'users').onSignIn((ctx, userId) => noteLogIn(strapi, ctx, userId));
  },
  bootstrap({ strapi }) {
    const store = createLogInStore(strapi);
    strapi.db.lifecycles.subscribe({
      models: [USER_UID],
      afterDelete: () => store.forgetDeleted(),
      afterDeleteMany: () => store.forgetDeleted(),
    });
  },
  async destroy({ strapi }) {
    await getService(strapi, 'activity').settled();
  },
});
