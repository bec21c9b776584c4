import { defineFeature } from '../kernel/feature';

import { adminController } from './admin-controller';
import { adminActions, adminRoutes } from './admin-routes';
import { createPeopleService } from './service';

/** Users and those who have been invited, in one list. */
export const people = defineFeature({
  name: 'people',
  services: { people: createPeopleService },
  controllers: { 'people-admin': adminController },
  adminRoutes,
  adminActions,
});
