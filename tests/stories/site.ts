import { startApp, type App } from '../support';

export const USER = 'plugin::users-permissions.user';
export const ROLE = 'plugin::users-permissions.role';
export const INVITATION = 'plugin::invitations.invitation';

/**
 * Starts a site without limits to how often somebody may call or log in: the stories are told one after the other, from
 * one address.
 *
 * @param config laid over the playground's configuration of the plugin
 * @param env variables of the playground
 */
export const startSite = async (
  config: Record<string, unknown> = {},
  env: Record<string, string> = {},
): Promise<App> => {
  const app = await startApp({ config: { rateLimit: { enabled: false }, ...config }, env });
  app.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  return app;
};

/** A role of the site. */
export interface SiteRole {
  id: number;
  documentId: string;
  name: string;
  type: string;
}

/** Creates a role of the site's users. */
export const createRole = async (app: App, type: string): Promise<SiteRole> =>
  app.strapi.db.query(ROLE).create({ data: { name: `Role ${type}`, description: '', type } });

/** The user of an address with their role, as the host keeps them; null where there is none. */
export const userOf = async (app: App, email: string) =>
  app.strapi.db.query(USER).findOne({ where: { email }, populate: ['role'] });

export const countUsers = (app: App): Promise<number> => app.strapi.db.query(USER).count();

/** Changes the host's "Advanced settings". */
export const setAdvanced = async (app: App, changes: Record<string, unknown>): Promise<void> => {
  const store = app.strapi.store({ type: 'plugin', name: 'users-permissions' });
  const former = (await store.get({ key: 'advanced' })) as Record<string, unknown>;
  await store.set({ key: 'advanced', value: { ...former, ...changes } });
};

/** The action of the panel's permissions. */
export const may = (...actions: string[]): string[] =>
  actions.map((action) => `plugin::invitations.invitations.${action}`);
