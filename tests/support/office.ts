import { startApp, type App, type AppOptions } from './app';
import { startNode, type PlaygroundNode } from './node';

/** An app that gives work and looks at the rows, but works on nothing itself: nodes beside it do, and may be killed. */
export interface Office extends App {
  /**
   * Starts another node, with the app's database and mail server.
   *
   * @param config instead of the app's
   */
  startNode(config?: Record<string, unknown>): Promise<PlaygroundNode>;
}

interface Worker {
  stop(): Promise<void>;
}

/** Starts the app; stopping it kills the nodes that are left. */
export const startOffice = async (options: Pick<AppOptions, 'config' | 'env'>): Promise<Office> => {
  const app = await startApp(options);
  for (const name of ['job-runner', 'delivery-engine']) {
    await (app.strapi.plugin('invitations').service(name) as unknown as Worker).stop();
  }
  const nodes: PlaygroundNode[] = [];
  return {
    ...app,
    async startNode(config = options.config) {
      const node = await startNode({ ...options, config, database: app.database, mail: app.mail });
      nodes.push(node);
      return node;
    },
    async stop() {
      await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
      await app.stop();
    },
  };
};
