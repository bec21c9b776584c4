import type { Core } from '@strapi/types';

import { isBaseUrl } from './urls';

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

const urlAt = (strapi: Core.Strapi, key: string): string | null => {
  const value = strapi.config.get(key);
  return typeof value === 'string' && isBaseUrl(value) ? value : null;
};

/**
 * What links begin with; never taken from a request, whose Host header anybody can write. Null where nothing says it:
 * the host's guess (`http://localhost:1337`) is good enough for a developer, not for a mail in production.
 */
export const publicUrlOf = (strapi: Core.Strapi, configured: string | null): string | null => {
  const isProduction = strapi.config.get('environment') === 'production';
  const url =
    configured ?? urlAt(strapi, 'server.url') ?? (isProduction ? null : urlAt(strapi, 'server.absoluteUrl'));
  return url === null ? null : withoutSlash(url);
};
