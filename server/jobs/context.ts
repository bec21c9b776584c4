import type { Core } from '@strapi/types';

import { getConfig } from '../config';
import { getService } from '../kernel/get-service';

import { createJobStore } from './store';

/** What every verb needs, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) => ({
  strapi,
  store: createJobStore(strapi),
  get config() {
    return getConfig(strapi).jobs;
  },
  get kinds() {
    return getService(strapi, 'job-kinds');
  },
  now: () => getService(strapi, 'clock').now(),
});

export type Context = ReturnType<typeof createContext>;
