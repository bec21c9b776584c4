import type { Core } from '@strapi/types';

import { getConfig } from '../config';
import { withServices } from '../kernel/context';
import { getService } from '../kernel/get-service';

import { createReadiness } from './readiness';
import { createDeliveryStore } from './store';

/** What the verbs and the worker need, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) =>
  withServices(
    {
      strapi,
      store: createDeliveryStore(strapi),
      readiness: createReadiness(strapi),
      get config() {
        return getConfig(strapi);
      },
      now: () => getService(strapi, 'clock').now(),
    },
    'bus',
  );

export type Context = ReturnType<typeof createContext>;
