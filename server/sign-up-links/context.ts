import type { Core } from '@strapi/types';

import { getConfig } from '../config';
import { withServices } from '../kernel/context';
import { getService } from '../kernel/get-service';

import { createSignUpLinkStore } from './store';

/** What every verb needs, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) =>
  withServices(
    {
      strapi,
      store: createSignUpLinkStore(strapi),
      get config() {
        return getConfig(strapi);
      },
      now: () => getService(strapi, 'clock').now(),
    },
    'bus',
    'keys',
    'users',
    'permissions',
    'accounts',
    'members',
    'groups',
    'challenges',
    'terms',
  );

export type Context = ReturnType<typeof createContext>;
