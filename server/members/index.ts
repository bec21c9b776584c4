import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { adminController } from './admin-controller';
import { adminActions, adminRoutes } from './admin-routes';
import { contentApiController } from './content-api-controller';
import { contentApiRoutes } from './content-api-routes';
import { isMember, mayDo } from './policy';
import { createMembersService } from './service';

/** What is done with the people of an account, and the policies by which a site guards its own routes. */
export const members = defineFeature({
  name: 'members',
  services: { members: createMembersService },
  controllers: { 'member-admin': adminController, member: contentApiController },
  policies: { 'is-member': isMember, 'has-permission': mayDo },
  adminRoutes,
  contentApiRoutes,
  adminActions,
  bootstrap({ strapi }) {
    const service = getService(strapi, 'members');
    getService(strapi, 'bus').present('membership', async (ids) => {
      const memberships = await getService(strapi, 'accounts').membershipsByIds(ids);
      const views = await service.presentMany(memberships);
      return new Map(memberships.map(({ id }, index) => [id, { ...views[index] }]));
    });
  },
});
