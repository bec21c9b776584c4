import type { Core } from '@strapi/types';

import { getService } from '../kernel/get-service';

import { createMembershipStore } from './membership-store';
import { createReservations } from './reservations';
import { createAccountStore } from './store';

/** What every verb needs, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) => ({
  strapi,
  accounts: createAccountStore(strapi),
  memberships: createMembershipStore(strapi),
  reservations: createReservations(),
  get bus() {
    return getService(strapi, 'bus');
  },
  now: () => getService(strapi, 'clock').now(),
});

export type Context = ReturnType<typeof createContext>;
