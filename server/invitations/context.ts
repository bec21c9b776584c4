import type { Core } from '@strapi/types';

import { getConfig } from '../config';
import { withServices } from '../kernel/context';
import { getService } from '../kernel/get-service';
import { createLongLists } from '../kernel/long-lists';

import type { Place } from './list-order';
import { createInvitationStore } from './store';

/** What every verb needs, looked up by name instead of being handed around one by one. */
export const createContext = (strapi: Core.Strapi) =>
  withServices(
    {
      strapi,
      store: createInvitationStore(strapi),
      longLists: createLongLists<Place>(),
      get config() {
        return getConfig(strapi);
      },
      now: () => getService(strapi, 'clock').now(),
    },
    'bus',
    'keys',
    'users',
    'jobs',
    'challenges',
    'terms',
    'suppressions',
    'delivery',
    'permissions',
    'accounts',
    'members',
    'groups',
  );

export type Context = ReturnType<typeof createContext>;

/** What it takes to know who may give what. */
export type GrantContext = Pick<Context, 'config' | 'users' | 'permissions' | 'accounts' | 'groups'>;
