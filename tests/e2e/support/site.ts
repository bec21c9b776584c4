import {
  createDatabase,
  startMailServer,
  startNode,
  type MailServer,
  type PlaygroundNode,
} from '../../support';

/** A site as its owner runs it: the built playground in production mode, with its admin panel and real mail. */
export interface Site {
  url: string;
  node: PlaygroundNode;
  mail: MailServer;
  /** The super admin, who exists from the start. */
  owner: { email: string; password: string };
  stop(): Promise<void>;
}

export interface SiteOptions {
  /** Laid over the playground's configuration of the plugin. */
  config?: Record<string, unknown>;
  env?: Record<string, string>;
}

const owner = { email: 'owner@site.test', password: 'Owner-of-the-site-1' };

/** Starts a site of its own for a test file, with its super admin and nobody else. */
export const startSite = async ({ config = {}, env = {} }: SiteOptions = {}): Promise<Site> => {
  const database = await createDatabase();
  const mail = await startMailServer();
  const stopRest = async (): Promise<void> => {
    await mail.stop();
    await database.drop();
  };
  try {
    const node = await startNode({
      database,
      mail,
      config,
      env: { NODE_ENV: 'production', SERVE_ADMIN: 'true', ...env },
    });
    const registration = await node.http
      .post('/admin/register-admin')
      .send({ ...owner, firstname: 'Olivia', lastname: 'Owner' });
    if (registration.status !== 200) throw new Error(`No super admin: ${JSON.stringify(registration.body)}`);
    return {
      url: node.url,
      node,
      mail,
      owner,
      async stop() {
        await node.kill();
        await stopRest();
      },
    };
  } catch (error) {
    await stopRest();
    throw error;
  }
};
