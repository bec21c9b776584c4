import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';
import { USER_UID } from '../users/user';

import { contentTypes } from './content-type';
import { noteLogIn, watchLogIns } from './host-controller';
import { createActivityService } from './service';
import { createLogInStore } from './store';

/** The last log-in of everybody: by the host, by a provider, and by accepting an invitation. */
export const activity = defineFeature({
  name: 'activity',
  contentTypes,
  services: { activity: createActivityService },
  register({ strapi }) {
    watchLogIns(strapi);
    getService(strapi, 'users').onSignIn((ctx, user) => noteLogIn(strapi, ctx, user.id));
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
