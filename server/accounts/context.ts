import type { Core } from '@strapi/types';

import { withServices } from '../kernel/context';
import { getService } from '../kernel/get-service';

import { createMembershipStore } from './membership-store';
import { createReservations } from './reservations';
import { createAccountStore } from './store';

/** What every verb needs, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) =>
  withServices(
    {
      strapi,
      accounts: createAccountStore(strapi),
      memberships: createMembershipStore(strapi),
      reservations: createReservations(),
      now: () => getService(strapi, 'clock').now(),
    },
    'bus',
  );

export type Context = ReturnType<typeof createContext>;
