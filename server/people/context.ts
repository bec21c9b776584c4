import type { Core } from '@strapi/types';

import { createMembershipStore } from '../accounts/membership-store';
import { getConfig } from '../config';
import { withServices } from '../kernel/context';
import { getService } from '../kernel/get-service';

import { createInvitationQueries } from './invitation-store';
import { createUserQueries } from './user-store';

/** What every verb needs, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) =>
  withServices(
    {
      strapi,
      people: createUserQueries(strapi),
      invited: createInvitationQueries(strapi),
      memberships: createMembershipStore(strapi),
      /** Whether the site has accounts and groups at all. */
      get hasAccounts() {
        return getConfig(strapi).features.accounts;
      },
      now: () => getService(strapi, 'clock').now(),
    },
    'users',
    'accounts',
    'groups',
    'activity',
    'invitations',
    'terms',
    'timeline',
    'bus',
  );

export type Context = ReturnType<typeof createContext>;
