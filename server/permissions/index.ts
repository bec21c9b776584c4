import { defineFeature } from '../kernel/feature';

import { createPermissionsService } from './service';

/** Who may give what to whom. */
export const permissions = defineFeature({
  name: 'permissions',
  services: { permissions: createPermissionsService },
});
