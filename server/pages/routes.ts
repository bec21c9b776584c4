import type { Core } from '@strapi/types';

import { PLUGIN_ID } from '../kernel/get-service';

const LIMITED = [`plugin::${PLUGIN_ID}.rate-limit`];

const route = (
  method: 'GET' | 'POST',
  path: string,
  action: string,
  middlewares: readonly string[] = LIMITED,
): Core.Route => ({
  method,
  path,
  handler: `pages.${action}`,
  info: { pluginName: PLUGIN_ID, type: 'admin' },
  // Nobody has to be signed in: who holds the link may look at it, and the token in the form is the capability.
  config: { auth: false, policies: [], middlewares: [...middlewares] },
});

/** The routes below the base path; only posts change anything. */
export const pageRoutes = (): Core.Route[] => [
  route('GET', '/', 'open'),
  route('GET', '/view/:handle', 'view'),
  route('GET', '/assets/:file', 'asset', []),
  route('POST', '/register', 'register'),
  route('POST', '/login', 'login'),
  route('POST', '/accept', 'accept'),
  route('POST', '/decline', 'decline'),
  route('POST', '/renew', 'renew'),
];
