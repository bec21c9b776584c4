import type { Core } from '@strapi/types';

import { getConfig } from '../config';
import { withServices } from '../kernel/context';
import { getService } from '../kernel/get-service';
import { stepSize } from '../kernel/step-size';

import { createImportStore } from './store';

/** Rows in one step. */
const STEP = { sqlite: 300, others: 500 };

/** What every verb needs, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) =>
  withServices(
    {
      strapi,
      store: createImportStore(strapi),
      get stepRows() {
        return stepSize(strapi, STEP);
      },
      get config() {
        return getConfig(strapi).imports;
      },
      now: () => getService(strapi, 'clock').now(),
    },
    'jobs',
    'invitations',
    'users',
    'accounts',
    'groups',
  );

export type Context = ReturnType<typeof createContext>;
