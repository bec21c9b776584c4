import type { Core } from '@strapi/types';

import { getConfig } from '../config';
import { getService } from '../kernel/get-service';

import { createInvitationStore } from './store';

/** What every verb needs, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) => ({
  strapi,
  store: createInvitationStore(strapi),
  get config() {
    return getConfig(strapi);
  },
  get bus() {
    return getService(strapi, 'bus');
  },
  get keys() {
    return getService(strapi, 'keys');
  },
  get users() {
    return getService(strapi, 'users');
  },
  get delivery() {
    return getService(strapi, 'delivery');
  },
  get permissions() {
    return getService(strapi, 'permissions');
  },
  get accounts() {
    return getService(strapi, 'accounts');
  },
  get groups() {
    return getService(strapi, 'groups');
  },
  now: () => getService(strapi, 'clock').now(),
});

export type Context = ReturnType<typeof createContext>;
