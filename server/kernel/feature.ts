import type { Core } from '@strapi/types';

import { PLUGIN_ID } from './get-service';
import { hideFromGraphql } from './graphql';
import type { AdminRoute, ContentApiRoute } from './routes';

/** What Strapi hands to every lifecycle function of a plugin. */
export interface LifecycleContext {
  strapi: Core.Strapi;
}

type Lifecycle = (context: LifecycleContext) => void | Promise<void>;
type Factory<T = unknown> = (context: LifecycleContext) => T;

/** An admin permission (RBAC action) that a feature brings along; Strapi prefixes it with `plugin::invitations.`. */
export interface AdminAction {
  /** Lower-case letters, dots and hyphens only: the host refuses anything else. */
  uid: string;
  displayName: string;
  subCategory: string;
}

/**
 * A feature is a small partial plugin: one folder, one `defineFeature`. `compose` turns a list of them into the flat
 * object that Strapi's loader takes.
 */
export interface Feature {
  name: string;
  contentTypes?: Record<string, { schema: object }>;
  services?: Record<string, Factory>;
  controllers?: Record<string, Factory<object>>;
  policies?: Record<string, unknown>;
  middlewares?: Record<string, unknown>;
  adminRoutes?: readonly AdminRoute[];
  contentApiRoutes?: readonly ContentApiRoute[];
  adminActions?: readonly AdminAction[];
  register?: Lifecycle;
  bootstrap?: Lifecycle;
  destroy?: Lifecycle;
}

/** Declares a feature; only there for the type. */
export const defineFeature = (feature: Feature): Feature => feature;

/** Strapi writes into the attributes of a schema: two attributes that are one object would get the same column. */
const ownCopy = <T>(schemas: T): T => JSON.parse(JSON.stringify(schemas)) as T;

type MapKey = 'contentTypes' | 'services' | 'controllers' | 'policies' | 'middlewares';

/** The loader's registries are flat per plugin and a spread overwrites silently, so a clash has to stop the boot. */
const merge = <K extends MapKey>(features: readonly Feature[], key: K): Required<Feature>[K] => {
  const owners = new Map<string, string>();
  const merged: Record<string, unknown> = {};
  for (const feature of features) {
    for (const [name, value] of Object.entries(feature[key] ?? {})) {
      const owner = owners.get(name);
      if (owner !== undefined) {
        throw new Error(`The features "${owner}" and "${feature.name}" both define ${key} "${name}".`);
      }
      owners.set(name, feature.name);
      merged[name] = value;
    }
  }
  return merged as Required<Feature>[K];
};

const routeKey = (route: { method: string; path: string }): string => `${route.method} ${route.path}`;

const mergeRoutes = <R extends { method: string; path: string }>(
  features: readonly Feature[],
  pick: (feature: Feature) => readonly R[] | undefined,
): R[] => {
  const owners = new Map<string, string>();
  return features.flatMap((feature) =>
    (pick(feature) ?? []).map((route) => {
      const owner = owners.get(routeKey(route));
      if (owner !== undefined) {
        throw new Error(
          `The features "${owner}" and "${feature.name}" both define the route ${routeKey(route)}.`,
        );
      }
      owners.set(routeKey(route), feature.name);
      return route;
    }),
  );
};

const mergeActions = (features: readonly Feature[]): AdminAction[] => {
  const actions = features.flatMap((feature) => [...(feature.adminActions ?? [])]);
  const repeated = actions.find(
    (action, index) => actions.findIndex(({ uid }) => uid === action.uid) !== index,
  );
  if (repeated) {
    throw new Error(`The admin action "${repeated.uid}" is defined twice.`);
  }
  return actions;
};

const inOrder =
  (features: readonly Feature[], pick: (feature: Feature) => Lifecycle | undefined): Lifecycle =>
  async (context) => {
    for (const feature of features) {
      await pick(feature)?.(context);
    }
  };

/** The subset of `admin::permission` that is needed to make RBAC actions known. */
interface PermissionService {
  actionProvider: { registerMany(actions: object[]): Promise<void> };
}

/**
 * Composes features, in boot order, into the object that Strapi loads; they are destroyed in reverse order.
 *
 * @throws Error where two features claim the same name or route.
 */
export const compose = (features: readonly Feature[]) => {
  const actions = mergeActions(features);
  const contentTypes = ownCopy(merge(features, 'contentTypes'));
  const register = inOrder(features, (feature) => feature.register);
  const boot = inOrder(features, (feature) => feature.bootstrap);
  return {
    contentTypes,
    services: merge(features, 'services'),
    controllers: merge(features, 'controllers'),
    policies: merge(features, 'policies'),
    middlewares: merge(features, 'middlewares'),
    routes: {
      admin: { type: 'admin' as const, routes: mergeRoutes(features, (feature) => feature.adminRoutes) },
      'content-api': {
        type: 'content-api' as const,
        routes: mergeRoutes(features, (feature) => feature.contentApiRoutes),
      },
    },
    async register(context: LifecycleContext) {
      hideFromGraphql(
        context.strapi,
        Object.keys(contentTypes).map((name) => `plugin::${PLUGIN_ID}.${name}`),
      );
      await register(context);
    },
    async bootstrap(context: LifecycleContext) {
      const permissions = context.strapi.service('admin::permission') as unknown as PermissionService;
      await permissions.actionProvider.registerMany(
        actions.map((action) => ({ section: 'plugins', pluginName: PLUGIN_ID, ...action })),
      );
      await boot(context);
    },
    destroy: inOrder([...features].reverse(), (feature) => feature.destroy),
  };
};
