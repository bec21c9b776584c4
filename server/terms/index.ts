import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { adminController } from './admin-controller';
import { adminActions, adminRoutes } from './admin-routes';
import { contentTypes } from './content-type';
import { createTermsService } from './service';
import { createTermsStore } from './store';

/** What people agree to when they come in, in versions, and who has agreed to which. */
export const terms = defineFeature({
  name: 'terms',
  contentTypes,
  services: { terms: createTermsService },
  controllers: { 'terms-admin': adminController },
  adminRoutes,
  adminActions,
  bootstrap({ strapi }) {
    const store = createTermsStore(strapi);
    getService(strapi, 'users').onDeleted(() => store.forgetDeletedUsers());
  },
});
