import type { Core } from '@strapi/types';

import { getService } from '../kernel/get-service';

import { createLastLogins } from './last-logins';

/** What every verb needs, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) => ({
  strapi,
  lastLogins: createLastLogins(),
  get users() {
    return getService(strapi, 'users');
  },
  get accounts() {
    return getService(strapi, 'accounts');
  },
  get groups() {
    return getService(strapi, 'groups');
  },
  get permissions() {
    return getService(strapi, 'permissions');
  },
});

export type Context = ReturnType<typeof createContext>;
