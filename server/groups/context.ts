import type { Core } from '@strapi/types';

import { withServices } from '../kernel/context';

import { createGroupStore } from './store';
import type { GroupUser } from './uses';

/** What every verb needs, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) =>
  withServices(
    {
      strapi,
      store: createGroupStore(strapi),
      /** Who else uses groups. */
      users: [] as GroupUser[],
    },
    'bus',
    'accounts',
  );

export type Context = ReturnType<typeof createContext>;
