import type { Core } from '@strapi/types';

import { getConfig } from '../config';
import { getService } from '../kernel/get-service';

import { createReadiness } from './readiness';
import { createDeliveryStore } from './store';

/** What the verbs and the worker need, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) => ({
  strapi,
  store: createDeliveryStore(strapi),
  readiness: createReadiness(strapi),
  get config() {
    return getConfig(strapi);
  },
  get bus() {
    return getService(strapi, 'bus');
  },
  now: () => getService(strapi, 'clock').now(),
});

export type Context = ReturnType<typeof createContext>;
