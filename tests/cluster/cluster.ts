import type { Knex } from 'knex';
import type { DeliveryEngine } from '../../server/delivery/engine';
import {
  createDatabase,
  startApp,
  startNode,
  until,
  type App,
  type PlaygroundNode,
  type TestDatabase,
} from '../support';
import { ownRedisDatabase } from '../support/redis-database';
import { startMailCounter, type MailCounter } from './mail-counter';
import { settings, timeoutMs } from './settings';

const BATCH = 500;
const DELIVERIES = 'invitations_deliveries';

/** Several nodes on one database, an office that only writes invitations, and a mail server, each a process. */
export interface Cluster {
  database: Knex;
  kind: 'postgres' | 'mysql';
  redisUrl: string;
  mail: MailCounter;
  nodes: PlaygroundNode[];
  /** Starts nodes until there are so many. */
  grow(count: number): Promise<void>;
  /** Kills a node for good and puts another in its place; answers once it is gone. */
  kill(index: number): Promise<void>;
  /** All nodes are up. */
  settled(): Promise<void>;
  invite(count: number): Promise<void>;
  /** Invites while no node moves, and lets them go all at once. */
  inviteAtRest(count: number): Promise<void>;
  untilAllSent(): Promise<void>;
  stop(): Promise<void>;
}

const configFor = (engine: string, redisUrl: string) => ({
  limits: { perInviterPerDay: 1_000_000 },
  rateLimit: { enabled: false },
  delivery: {
    engine,
    ...(engine === 'bullmq' ? { redis: redisUrl } : {}),
    concurrency: settings.concurrency,
    lease: '10s',
    sendTimeout: '4s',
    pollInterval: '1s',
  },
});

/** Someone who writes and looks, and sends nothing. */
const openOffice = async (database: TestDatabase, mail: MailCounter): Promise<App> => {
  const office = await startApp({
    database,
    config: configFor('database', ''),
    env: { PUBLIC_URL: 'https://site.test', ...mail.env },
  });
  await (office.strapi.plugin('invitations').service('delivery-engine') as unknown as DeliveryEngine).stop();
  return office;
};

export const startCluster = async (kind: 'postgres' | 'mysql', engine: string): Promise<Cluster> => {
  const redisUrl = ownRedisDatabase();
  const mail = await startMailCounter();
  const testDatabase = await createDatabase(kind);
  const office = await openOffice(testDatabase, mail);
  const database = testDatabase.connect();
  const nodes: PlaygroundNode[] = [];
  const starting = new Map<number, Promise<void>>();
  let people = 0;

  const start = async (index: number): Promise<void> => {
    nodes[index] = await startNode({
      database: testDatabase,
      config: configFor(engine, redisUrl),
      env: {
        PUBLIC_URL: 'https://site.test',
        SMTP_MAX_CONNECTIONS: String(settings.concurrency),
        ...mail.env,
      },
    });
  };
  const settled = async (): Promise<void> => {
    await Promise.all(starting.values());
    starting.clear();
  };

  const invite = async (count: number): Promise<void> => {
    const { http } = await office.admin();
    for (let left = count; left > 0; left -= BATCH) {
      const invitations = Array.from({ length: Math.min(left, BATCH) }, () => ({
        email: `person-${(people += 1)}@people.test`,
      }));
      const answer = await http.post('/invitations/invitations/batch').send({ invitations });
      expect(answer.body).toMatchObject({ meta: { created: invitations.length, failed: 0 } });
    }
  };

  return {
    database,
    kind,
    redisUrl,
    mail,
    nodes,
    settled,
    invite,
    async grow(count) {
      while (nodes.length < count) await start(nodes.length);
    },
    async kill(index) {
      await starting.get(index);
      await nodes[index]?.kill('SIGKILL');
      starting.set(index, start(index));
    },
    async inviteAtRest(count) {
      nodes.forEach((node) => node.freeze());
      try {
        await invite(count);
      } finally {
        nodes.forEach((node) => node.thaw());
      }
    },
    untilAllSent: async () => {
      await until(
        'all mails to be written down as sent',
        async () => !(await database(DELIVERIES).whereNot({ state: 'sent' }).first('id')),
        timeoutMs,
      );
    },
    async stop() {
      await settled();
      await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
      await database.destroy();
      await office.stop();
      await testDatabase.drop();
      await mail.stop();
    },
  };
};
