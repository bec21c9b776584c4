import type { Core } from '@strapi/types';

/** The plugin's id: the prefix of its UIDs, routes and configuration. */
export const PLUGIN_ID = 'invitations';

/**
 * Every service of the plugin, by name. Each feature adds its own beside the code that makes it:
 * `declare module '../kernel/get-service' { interface Services { … } }`, so the list cannot drift from the features,
 * and two features that claim one name with different types do not compile.
 */
export interface Services {}

/** Looks a service of this plugin up, typed. */
export const getService = <Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] =>
  // Strapi's registry knows services only as `unknown`-shaped; the augmented interface is where their types live.
  strapi.plugin(PLUGIN_ID).service(name) as unknown as Services[Name];
