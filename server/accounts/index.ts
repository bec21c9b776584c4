import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { adminController } from './admin-controller';
import { adminActions, adminRoutes } from './admin-routes';
import { contentTypes } from './content-type';
import { createAccountsService } from './service';

/** What people are invited into, and who is in it. */
export const accounts = defineFeature({
  name: 'accounts',
  contentTypes,
  services: { accounts: createAccountsService },
  controllers: { 'account-admin': adminController },
  adminRoutes,
  adminActions,
  bootstrap({ strapi }) {
    const service = getService(strapi, 'accounts');
    getService(strapi, 'users').onDeleted(() => service.forgetDeletedUsers());
    getService(strapi, 'bus').present('account', async (ids) => {
      const views = await service.present(ids);
      return new Map([...views].map(([id, view]) => [id, { ...view }]));
    });
  },
});
