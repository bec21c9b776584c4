import type { Core } from '@strapi/types';

import type { Config } from './config';
import { resolveConfig } from './resolve';

// Per instance, not per process: tests start more than one Strapi in one process.
const resolved = new WeakMap<Core.Strapi, Config>();

/**
 * The resolved configuration of this Strapi; resolved once, then the same frozen object.
 *
 * @throws Error naming every wrong key
 */
export const getConfig = (strapi: Core.Strapi): Config => {
  const known = resolved.get(strapi);
  if (known) {
    return known;
  }
  const config = resolveConfig(strapi, strapi.config.get('plugin::invitations'));
  resolved.set(strapi, config);
  return config;
};
