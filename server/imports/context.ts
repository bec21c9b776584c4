import type { Core } from '@strapi/types';

import { getConfig } from '../config';
import { withServices } from '../kernel/context';
import { getService } from '../kernel/get-service';

import { createImportStore } from './store';

/** Rows in one step. On SQLite, which has one connection, other requests wait for as long as that takes. */
const STEP = 200;
const STEP_ON_SQLITE = 50;

/** What every verb needs, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) =>
  withServices(
    {
      strapi,
      store: createImportStore(strapi),
      get stepRows() {
        return strapi.db.dialect.client === 'sqlite' ? STEP_ON_SQLITE : STEP;
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
