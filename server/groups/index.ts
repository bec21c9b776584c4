import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { adminController } from './admin-controller';
import { adminActions, adminRoutes } from './admin-routes';
import { contentTypes } from './content-type';
import { createGroupsService } from './service';

/** Named sets of people, of the whole site or of one account. */
export const groups = defineFeature({
  name: 'groups',
  contentTypes,
  services: { groups: createGroupsService },
  controllers: { 'group-admin': adminController },
  adminRoutes,
  adminActions,
  bootstrap({ strapi }) {
    const service = getService(strapi, 'groups');
    const bus = getService(strapi, 'bus');
    getService(strapi, 'users').onDeleted(() => service.forgetDeletedUsers());
    bus.subscribe('account.deleted', async (events) => {
      for (const { subject, actor } of events) {
        await service.forgetAccounts([subject.id], actor);
      }
    });
    bus.present('group', async (ids) => {
      const views = await service.present(ids);
      return new Map([...views].map(([id, view]) => [id, { ...view }]));
    });
  },
});
