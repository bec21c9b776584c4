import type { Core } from '@strapi/types';

import { withServices } from '../kernel/context';

import { createLastLogins } from './last-logins';

/** What every verb needs, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) =>
  withServices(
    {
      strapi,
      lastLogins: createLastLogins(),
    },
    'users',
    'accounts',
    'groups',
    'permissions',
  );

export type Context = ReturnType<typeof createContext>;
