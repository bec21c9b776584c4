import { defineFeature } from '../kernel/feature';

import { adminController } from './admin-controller';
import { adminActions, adminRoutes } from './admin-routes';
import { contentTypes } from './content-type';
import { suppressionsService } from './service';

/** Who asked not to be invited again. */
export const suppressions = defineFeature({
  name: 'suppressions',
  contentTypes,
  services: { suppressions: suppressionsService },
  controllers: { 'suppression-admin': adminController },
  adminRoutes,
  adminActions,
});
