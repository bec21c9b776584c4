import type { Knex } from 'knex';
import type { DeliveryEngine } from '../../server/delivery/engine';
import { getService } from '../../server/kernel/get-service';
import type {} from '../../server/jobs/service';
import {
  createDatabase,
  startApp,
  startNode,
  until,
  type App,
  type Caller,
  type PlaygroundNode,
  type TestDatabase,
} from '../support';
import { adminToken, callerWith } from '../support/callers';
import { ownRedisDatabase } from '../support/redis-database';
import { startDoors, type Doors } from './doors';
import { startMailCounter, type MailCounter } from './mail-counter';
import { settings, timeoutMs } from './settings';

const BATCH = 500;
/** The host ends an administrator's token after half an hour, and a large run takes longer. */
const SESSION_MS = 600_000;
const DELIVERIES = 'invitations_deliveries';

/** Several nodes on one database, an office that only writes and looks, and a mail server, each a process. */
export interface Cluster {
  database: Knex;
  mail: MailCounter;
  nodes: PlaygroundNode[];
  /** Between the nodes and what they need, where they are behind them. */
  doors: Doors;
  /** Starts nodes until there are so many. */
  grow(count: number): Promise<void>;
  /** Kills a node for good and puts another in its place; answers once it is gone. */
  kill(index: number): Promise<void>;
  /** All nodes are up. */
  settled(): Promise<void>;
  /** Does something with all nodes behind the doors, which cost time; before and after it they are started anew. */
  behindDoors<T>(work: () => Promise<T>): Promise<T>;
  /** An administrator at the office. */
  admin(): Promise<Caller>;
  invite(count: number): Promise<void>;
  /** Invites while no node moves, and lets them go all at once. */
  inviteAtRest(count: number): Promise<void>;
  untilAllSent(): Promise<void>;
  /** Moves the product's clock on all nodes, which must have nothing to send. */
  advance(ms: number): Promise<void>;
  /** Runs all that cron ever runs, on all nodes at the same time. */
  cron(): Promise<void>;
  stop(): Promise<void>;
}

const configFor = (engine: string, redisUrl: string) => ({
  limits: { perInviterPerDay: 1_000_000 },
  rateLimit: { enabled: false },
  notifications: { inviter: { digest: true } },
  retention: { pseudonymiseAfter: '30d' },
  jobs: { lease: '10s', pollInterval: '1s' },
  delivery: {
    engine,
    ...(engine === 'bullmq' ? { redis: redisUrl } : {}),
    concurrency: settings.concurrency,
    lease: '10s',
    sendTimeout: '4s',
    pollInterval: '1s',
  },
});

/** Someone who writes and looks, sends nothing and does no jobs. */
const openOffice = async (database: TestDatabase, mail: MailCounter): Promise<App> => {
  const office = await startApp({
    database,
    config: configFor('database', ''),
    env: { PUBLIC_URL: 'https://site.test', ...mail.env },
  });
  await (office.strapi.plugin('invitations').service('delivery-engine') as unknown as DeliveryEngine).stop();
  await getService(office.strapi, 'job-runner').stop();
  return office;
};

export const startCluster = async (kind: 'postgres' | 'mysql', engine: string): Promise<Cluster> => {
  const mail = await startMailCounter();
  const testDatabase = await createDatabase(kind);
  const office = await openOffice(testDatabase, mail);
  const database = testDatabase.connect();
  const doors = await startDoors(testDatabase, engine === 'bullmq' ? ownRedisDatabase() : null);
  const nodes: PlaygroundNode[] = [];
  const starting = new Map<number, Promise<void>>();
  let isBehindDoors = false;
  let people = 0;
  let signedIn: { http: Caller; at: number } | null = null;

  const start = async (index: number): Promise<void> => {
    const redisUrl = isBehindDoors ? doors.redisUrl : ownRedisDatabase();
    nodes[index] = await startNode({
      database: testDatabase,
      config: configFor(engine, redisUrl),
      isDriven: true,
      env: {
        PUBLIC_URL: 'https://site.test',
        SMTP_MAX_CONNECTIONS: String(settings.concurrency),
        ...mail.env,
        ...(isBehindDoors ? doors.env : {}),
      },
    });
  };
  const settled = async (): Promise<void> => {
    await Promise.all(starting.values());
  };

  const admin = async (): Promise<Caller> => {
    const { id } = await office.admin();
    if (!signedIn || performance.now() - signedIn.at > SESSION_MS) {
      const http = callerWith(office.url, await adminToken(office.strapi, id));
      signedIn = { http, at: performance.now() };
    }
    return signedIn.http;
  };

  const invite = async (count: number): Promise<void> => {
    const http = await admin();
    for (let left = count; left > 0; left -= BATCH) {
      const invitations = Array.from({ length: Math.min(left, BATCH) }, () => ({
        email: `person-${(people += 1)}@people.test`,
      }));
      const answer = await http.post('/invitations/invitations/batch').send({ invitations });
      expect(answer.body).toMatchObject({ meta: { created: invitations.length, failed: 0 } });
    }
  };

  const kill = async (index: number): Promise<void> => {
    await starting.get(index);
    await nodes[index]?.kill('SIGKILL');
    const started = start(index);
    // Whoever waits for all of them hears of it.
    started.catch(() => undefined);
    starting.set(index, started);
  };

  const restartAll = async (where: { isBehindDoors: boolean }): Promise<void> => {
    ({ isBehindDoors } = where);
    for (const index of nodes.keys()) await kill(index);
    await settled();
  };

  return {
    database,
    mail,
    nodes,
    doors,
    settled,
    kill,
    admin,
    invite,
    async grow(count) {
      while (nodes.length < count) await start(nodes.length);
    },
    async behindDoors(work) {
      await restartAll({ isBehindDoors: true });
      const result = await work();
      await restartAll({ isBehindDoors: false });
      return result;
    },
    async inviteAtRest(count) {
      nodes.forEach((node) => node.freeze());
      try {
        await invite(count);
      } finally {
        nodes.forEach((node) => node.thaw());
      }
    },
    async untilAllSent() {
      await until(
        'all mails to be written down',
        async () =>
          !(await database(DELIVERIES).whereIn('state', ['queued', 'sending', 'failed']).first('id')),
        timeoutMs,
      );
      expect(await database(DELIVERIES).whereNot({ state: 'sent' }).limit(5)).toEqual([]);
    },
    async advance(ms) {
      await Promise.all(nodes.map((node) => node.order({ advanceMs: ms })));
    },
    async cron() {
      await Promise.all(nodes.map((node) => node.order({ cron: true })));
    },
    async stop() {
      await settled().catch(() => undefined);
      await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
      await doors.stop();
      await database.destroy();
      await office.stop();
      await testDatabase.drop();
      await mail.stop();
    },
  };
};
