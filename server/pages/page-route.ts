import type { Core } from '@strapi/types';

import { PLUGIN_ID } from '../kernel/get-service';

/** The middleware that counts requests by their origin. */
export const LIMITED = [`plugin::${PLUGIN_ID}.rate-limit`] as const;

/**
 * Makes the routes of pages, below their base path. The host lets everybody in (`auth: false`), as it knows neither the
 * links of invitees nor the portal's sessions: the controller asks for what its page needs.
 *
 * @param controller whose actions they call
 */
export const pageRouteOf =
  (controller: string) =>
  (method: 'GET' | 'POST', path: string, action: string, middlewares: readonly string[]): Core.Route => ({
    method,
    path,
    handler: `${controller}.${action}`,
    info: { pluginName: PLUGIN_ID, type: 'admin' },
    config: { auth: false, middlewares: [...middlewares] },
  });
