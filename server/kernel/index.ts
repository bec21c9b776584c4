import { createBus } from './bus';
import { createClock } from './clock';
import { defineFeature } from './feature';
import { hasAnyAdminPermission, isApiToken } from './policy';

/** What every other feature stands on; it knows no word of the domain. */
export const kernel = defineFeature({
  name: 'kernel',
  services: { clock: createClock, bus: createBus },
  policies: { 'has-any-admin-permission': hasAnyAdminPermission, 'is-api-token': isApiToken },
});
