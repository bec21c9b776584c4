import type { Core } from '@strapi/types';

import { getConfig } from '../config';
import { withServices } from '../kernel/context';
import { getService } from '../kernel/get-service';

import { createChallengeStore } from './store';

/** What every verb needs, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) =>
  withServices(
    {
      strapi,
      store: createChallengeStore(strapi),
      get config() {
        return getConfig(strapi);
      },
      get limits() {
        return getService(strapi, 'rate-limits');
      },
      now: () => getService(strapi, 'clock').now(),
    },
    'keys',
    'users',
    'delivery',
  );

export type Context = ReturnType<typeof createContext>;
