import type { Core } from '@strapi/types';

import { createMembershipStore } from '../accounts/membership-store';
import { getConfig } from '../config';
import { getService } from '../kernel/get-service';

import { createInvitationQueries } from './invitation-store';
import { createUserQueries } from './user-store';

/** What every verb needs, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) => ({
  strapi,
  people: createUserQueries(strapi),
  invited: createInvitationQueries(strapi),
  memberships: createMembershipStore(strapi),
  /** Whether the site has accounts and groups at all. */
  get hasAccounts() {
    return getConfig(strapi).features.accounts;
  },
  get users() {
    return getService(strapi, 'users');
  },
  get accounts() {
    return getService(strapi, 'accounts');
  },
  get groups() {
    return getService(strapi, 'groups');
  },
  get activity() {
    return getService(strapi, 'activity');
  },
  get invitations() {
    return getService(strapi, 'invitations');
  },
  get timeline() {
    return getService(strapi, 'timeline');
  },
  get bus() {
    return getService(strapi, 'bus');
  },
  now: () => getService(strapi, 'clock').now(),
});

export type Context = ReturnType<typeof createContext>;
