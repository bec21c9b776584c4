import type { Knex } from 'knex';
import type { App, Caller } from '../support';

/** A route as the host's router has it mounted, with what the plugin asked for. */
export interface MountedRoute {
  method: 'get' | 'post' | 'put' | 'delete';
  /** The whole path, with `:id` and the like. */
  path: string;
  handler: string;
  config: RouteConfig;
}

interface RouteConfig {
  auth?: false | { scope: string[] };
  policies?: (string | { name: string; config: { actions: string[] } })[];
}

interface PluginRouter {
  type: 'admin' | 'content-api';
  routes: { method: string; path: string; handler: string; config: RouteConfig }[];
}

interface Layer {
  methods: string[];
  path: string;
}

const PREFIX = { admin: '/invitations', 'content-api': '/api/invitations' };

/** Everything below the plugin's prefix that the host's router would answer. */
const layersOf = ({ strapi }: App, prefix: string): Layer[] =>
  (strapi.server.listRoutes() as unknown as Layer[]).filter(
    ({ path, methods }) => (path === prefix || path.startsWith(`${prefix}/`)) && methods.length > 0,
  );

/**
 * The plugin's routes of one side, out of the host's router.
 *
 * @throws Error where the router has one that the plugin did not declare
 */
export const mountedRoutes = (app: App, side: PluginRouter['type']): MountedRoute[] => {
  const routers = Object.values(
    app.strapi.plugin('invitations').routes as unknown as Record<string, PluginRouter>,
  );
  const declared = routers.filter(({ type }) => type === side).flatMap(({ routes }) => routes);
  const prefix = PREFIX[side];
  const full = (path: string): string => `${prefix}${path}`.replace(/\/$/, '');
  return layersOf(app, prefix).map(({ path, methods }) => {
    const method = methods.filter((name) => name !== 'HEAD').join();
    const route = declared.find(
      (candidate) => candidate.method === method && full(candidate.path) === path.replace(/\/$/, ''),
    );
    if (!route) throw new Error(`The router has ${method} ${path}, which the plugin did not declare`);
    return { ...route, method: method.toLowerCase() as MountedRoute['method'], path };
  });
};

/** The RBAC actions of which one opens the route. */
export const actionsOf = ({ config }: MountedRoute): string[] =>
  (config.policies ?? []).flatMap((policy) => (typeof policy === 'string' ? [] : policy.config.actions));

/** Calls a route for one record. */
export const call = (http: Caller, { method, path }: MountedRoute, id: string, body: object = {}) => {
  const request = http[method](path.replace(/:\w+/g, id));
  return method === 'get' ? request : request.send(body);
};

export const nameOf = ({ method, path }: MountedRoute): string => `${method} ${path}`;

/** Whether the outside has been told of an event is the relay's business, which works in its own time. */
const withoutRelay = ({ state, due_at, claim_token, attempts, ...event }: Record<string, unknown>) => event;

/** Everything that the plugin keeps, to see that a refused call has changed nothing. */
export const contentsOf = async (app: App, database: Knex): Promise<Record<string, unknown[]>> => {
  const tables = Object.values(app.strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('plugin::invitations.'))
    .flatMap(({ collectionName }) => (collectionName === undefined ? [] : [collectionName]));
  const contents: Record<string, unknown[]> = {};
  for (const table of tables.sort()) {
    const rows: Record<string, unknown>[] = await database(table).orderBy('id');
    contents[table] = table === 'invitations_events' ? rows.map(withoutRelay) : rows;
  }
  return contents;
};
