import type { Context } from 'koa';

import { PLUGIN_ID } from './get-service';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

interface RouteSpec {
  method: Method;
  /** Below the plugin's prefix, e.g. `/invitations/:id`. */
  path: string;
  /**
   * `controller.action`, always a text: a function handler has no permission scope, and any signed-in user of the
   * host would be let through.
   */
  handler: `${string}.${string}`;
  middlewares?: readonly string[];
}

interface PolicyRef {
  name: string;
  config: Record<string, unknown>;
}

interface RouteConfig {
  auth?: false | { scope: string[] };
  policies: (string | PolicyRef)[];
  middlewares: string[];
}

interface Route {
  method: Method;
  path: string;
  handler: string;
  config: RouteConfig;
}

export interface AdminRoute extends Route {
  readonly side: 'admin';
}
export interface ContentApiRoute extends Route {
  readonly side: 'content-api';
}

/** The full id of one of this plugin's admin permissions. */
export const adminActionId = (uid: string): string => `plugin::${PLUGIN_ID}.${uid}`;

const route = (
  { method, path, handler, middlewares = [] }: RouteSpec,
  config: Omit<RouteConfig, 'middlewares'>,
) => ({
  method,
  path,
  handler,
  config: { ...config, middlewares: [...middlewares] },
});

/**
 * A route of the admin panel. Strapi's admin strategy authorises by policies alone, so a route without them is open to
 * every administrator and admin token: this helper cannot build one without an RBAC action.
 *
 * @param spec.action the RBAC action without the plugin's prefix; of a list, any one is enough
 */
export const adminRoute = (
  spec: RouteSpec & { action: string | readonly [string, ...string[]] },
): AdminRoute => {
  const actions = typeof spec.action === 'string' ? [spec.action] : spec.action;
  const guards: (string | PolicyRef)[] =
    actions.length === 1
      ? [{ name: 'admin::hasPermissions', config: { actions: actions.map(adminActionId) } }]
      : [
          {
            name: `plugin::${PLUGIN_ID}.has-any-admin-permission`,
            config: { actions: actions.map(adminActionId) },
          },
        ];
  return { side: 'admin', ...route(spec, { policies: ['admin::isAuthenticatedAdmin', ...guards] }) };
};

/** A public route, for people without an account: no session is asked for, and it is rate limited. */
export const publicRoute = (spec: RouteSpec): ContentApiRoute => ({
  side: 'content-api',
  ...route(
    { ...spec, middlewares: [`plugin::${PLUGIN_ID}.rate-limit`, ...(spec.middlewares ?? [])] },
    { auth: false, policies: [] },
  ),
});

/** A server-to-server route: its own token scope, and closed to everything that is not an API token. */
export const apiTokenRoute = (spec: RouteSpec): ContentApiRoute => ({
  side: 'content-api',
  ...route(spec, { policies: [`plugin::${PLUGIN_ID}.is-api-token`] }),
});

/**
 * A route for whoever is signed in, whatever their role: invitees have roles of all kinds. The host would fill in a scope
 * that roles have to be given, so it is not asked: the controller asks for the user with `users.signedIn`, which reads
 * the token as the host does and refuses everybody else.
 */
export const signedInRoute = (spec: RouteSpec): ContentApiRoute => ({
  side: 'content-api',
  ...route(spec, { auth: false, policies: [] }),
});

interface RouteState {
  route?: { handler?: unknown };
}

/** The name of the handler that a request came to: one constant per route, however the request spells the path. */
export const routeOf = (ctx: Context): string => String((ctx.state as RouteState).route?.handler);
