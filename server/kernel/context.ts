import type { Core } from '@strapi/types';

import { getService, type Services } from './get-service';

/**
 * What every verb of a feature needs, named once instead of being handed around one by one: what the feature has of its
 * own, and these services of others. Each is looked up when it is needed, as features start one after the other.
 *
 * @param own is given the services as properties of its own
 */
export const withServices = <Own extends { strapi: Core.Strapi }, Name extends keyof Services>(
  own: Own,
  ...names: readonly Name[]
): Own & Readonly<Pick<Services, Name>> => {
  for (const name of names) {
    Object.defineProperty(own, name, { enumerable: true, get: () => getService(own.strapi, name) });
  }
  return own as Own & Readonly<Pick<Services, Name>>;
};
