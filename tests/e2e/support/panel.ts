import type { Page } from 'playwright-core';
import { startApp, type AdminAccount, type App, type Caller } from '../../support';
import { logInToPanel } from './admin-panel';
import { startPerson, type Person } from './person';

/** A site whose super admin sits in front of its panel. */
export interface Panel {
  app: App;
  owner: AdminAccount;
  /** The owner without a browser, for what a test needs to find there. */
  admin: Caller;
  manager: Person;
  /** The manager's first page, after the log-in. */
  page: Page;
  stop(): Promise<void>;
}

/** @param config of the plugin, laid over the playground's; the rate limiter is off */
export const startPanel = async (config: Record<string, unknown> = {}): Promise<Panel> => {
  const app = await startApp({
    config: { rateLimit: { enabled: false }, ...config },
    env: { SERVE_ADMIN: 'true' },
  });
  const owner = await app.admin();
  const manager = await startPerson();
  await logInToPanel(manager.page, app.url, owner);
  return {
    app,
    owner,
    admin: owner.http,
    manager,
    page: manager.page,
    // Browsers close before the site they look at.
    async stop() {
      await manager.close();
      await app.stop();
    },
  };
};
