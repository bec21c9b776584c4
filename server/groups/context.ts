import type { Core } from '@strapi/types';

import { getService } from '../kernel/get-service';

import { createGroupStore } from './store';
import type { GroupUser } from './uses';

/** What every verb needs, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) => ({
  strapi,
  store: createGroupStore(strapi),
  /** Who else uses groups. */
  users: [] as GroupUser[],
  get bus() {
    return getService(strapi, 'bus');
  },
  get accounts() {
    return getService(strapi, 'accounts');
  },
});

export type Context = ReturnType<typeof createContext>;
