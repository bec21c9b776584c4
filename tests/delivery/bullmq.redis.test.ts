import path from 'node:path';
import { Redis } from 'ioredis';
import { loadBullmq } from '../../server/delivery/bullmq-package';
import { createContext } from '../../server/delivery/context';
import { queueNameOf } from '../../server/delivery/redis-queue';
import { startApp, startNode, until, type App, type PlaygroundNode } from '../support';
import { ownRedisDatabase } from '../support/redis-database';
import { openOutbox, type Ordered, type Outbox } from './outbox';
import { startRedisDoor, type RedisDoor } from '../support/redis-door';

const UID = 'plugin::invitations.delivery';
const PER_SECOND = 40;

let redis: Redis;
let door: RedisDoor;
let app: App;
let outbox: Outbox;
const nodes: PlaygroundNode[] = [];

// Another process starts on a busy machine.
jest.setTimeout(180_000);

const delivery = () => ({
  engine: 'bullmq',
  redis: door.url,
  pollInterval: '1s',
  concurrency: 4,
  ratePerSecond: PER_SECOND,
  // A ticket that was on its way to a node as its connection was cut is handed out again after that long.
  lease: '20s',
  sendTimeout: '9s',
  retry: { attempts: 5, firstDelay: '1s', maxDelay: '2s' },
});

beforeAll(async () => {
  redis = new Redis(ownRedisDatabase());
  await redis.flushdb();
  door = await startRedisDoor(ownRedisDatabase());
  door.shut();
  app = await startApp({ config: { delivery: delivery() } });
  outbox = openOutbox(app);
});
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
  // Redis is away: stopping must not wait for it, and must leave nothing behind.
  door.shut();
  await app.stop();
  await door.stop();
  await redis.flushdb();
  await redis.quit();
});
beforeEach(() => app.mail.reset());

let people = 0;
const order = async (count: number): Promise<Ordered[]> => {
  const orders = Array.from({ length: count }, () => outbox.orderOf(`queue-${(people += 1)}@people.test`));
  await outbox.service.enqueue(orders);
  return orders;
};

const untilMails = (count: number): Promise<unknown> =>
  until(`${count} mails`, () => app.mail.mails.length >= count, 30_000);

const addressesOfMails = (): string[] => app.mail.mails.map(({ to }) => to.join()).sort();
const addressesOf = (orders: readonly Ordered[]): string[] => orders.map(({ address }) => address).sort();

describe('without Redis', () => {
  test('orders are taken, wait with a reason, and go out once it is there', async () => {
    const orders = await order(3);
    await until('the trouble to be noticed', () => outbox.engine.holdUp() !== null);
    const [first] = orders;
    const views = await outbox.service.ofSubjects('test', [first?.subject.id ?? 0]);
    expect(views.get(first?.subject.id ?? 0)?.[0]).toMatchObject({
      state: 'queued',
      error: expect.stringContaining('Redis cannot be reached') as string,
    });
    expect(app.log.filter((line) => line.includes('Redis cannot be reached'))).toHaveLength(1);
    expect(await outbox.countOf(orders, 'queued')).toBe(3);
    door.open();
    await outbox.untilSent(orders);
    expect(app.log.some((line) => line.includes('Redis is back'))).toBe(true);
    expect(addressesOfMails()).toEqual(addressesOf(orders));
    expect(outbox.engine.holdUp()).toBeNull();
  });
});

describe('a queue in Redis', () => {
  test('holds ids and no addresses', async () => {
    app.mail.answer({ kind: 'delay', at: 'data', delayMs: 100 });
    const orders = await order(20);
    await untilMails(1);
    // Those that are worked on have a lock beside them.
    const tickets = (await redis.keys('invitations:*:mail-*')).filter((key) => !key.endsWith(':lock'));
    expect(tickets.length).toBeGreaterThan(0);
    const held = await redis.hgetall(tickets.at(-1) ?? '');
    expect(Object.keys(JSON.parse(held.data ?? '{}') as object)).toEqual(['deliveryId']);
    expect(JSON.stringify(held)).not.toContain('people.test');
    await outbox.untilSent(orders);
    expect(addressesOfMails()).toEqual(addressesOf(orders));
  });

  test('tries again when the next attempt is due', async () => {
    app.mail.answer({ kind: 'refuse', at: 'rcpt', code: 451, times: 1 });
    const orders = await order(1);
    await outbox.untilSent(orders);
    expect(await outbox.row(orders[0]!)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('that is emptied in the middle is filled again, and sends each mail once', async () => {
    app.mail.answer({ kind: 'delay', at: 'data', delayMs: 30 });
    const orders = await order(60);
    await untilMails(10);
    await redis.flushdb();
    await untilMails(30);
    await redis.flushdb();
    await outbox.untilSent(orders);
    expect(addressesOfMails()).toEqual(addressesOf(orders));
  });

  test('whose connections are cut in the middle goes on by itself', async () => {
    app.mail.answer({ kind: 'delay', at: 'data', delayMs: 30 });
    const orders = await order(60);
    await untilMails(10);
    door.cut();
    await untilMails(25);
    door.shut();
    await until('the trouble to be noticed', () => outbox.engine.holdUp() !== null);
    door.open();
    await outbox.untilSent(orders);
    expect(addressesOfMails()).toEqual(addressesOf(orders));
  });

  test('sends a mail once that is handed out twice', async () => {
    const orders = await order(1);
    await outbox.untilSent(orders);
    const row = await outbox.row(orders[0]!);
    const [meta = ''] = await redis.keys('invitations:*:meta');
    const { Queue } = loadBullmq(app.strapi);
    const queue = new Queue(meta.split(':')[1] ?? '', { connection: redis, prefix: 'invitations' });
    await queue.add('mail', { deliveryId: row.id });
    await until('the second ticket to be used up', async () => (await queue.count()) === 0);
    await queue.close();
    expect(app.mail.mails).toHaveLength(1);
    expect(await outbox.row(orders[0]!)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  test('rests while the provider wants less', async () => {
    app.mail.answer({ kind: 'refuse', at: 'mail', code: 421, text: 'Too busy', times: 4 });
    const orders = await order(12);
    await until('the queue to rest', () => outbox.engine.holdUp()?.includes('Too busy'));
    expect(app.mail.mails.length).toBeLessThanOrEqual(4);
    app.mail.reset();
    app.clock.advance('1m');
    await outbox.untilSent(orders);
    app.clock.reset();
  });
});

describe('two nodes on one queue', () => {
  test('send each mail once, and no faster together than one may', async () => {
    const config = { delivery: delivery() };
    nodes.push(
      await startNode({ database: app.database, mail: app.mail, config, env: { PUBLIC_URL: app.url } }),
    );
    const { http } = await app.admin();
    const addresses = Array.from({ length: 100 }, (_, index) => `both-${index}@people.test`);
    const arrivals: number[] = [];
    const { push } = app.mail.mails;
    app.mail.mails.push = (...mails) => {
      arrivals.push(performance.now());
      return push.apply(app.mail.mails, mails);
    };
    await http
      .post('/invitations/invitations/batch')
      .send({ invitations: addresses.map((email) => ({ email })) });
    await until(
      'all mails to be sent',
      async () =>
        (await app.strapi.db.query(UID).count({ where: { state: 'sent', kind: 'invitation' } })) === 100,
      60_000,
    );
    expect(addressesOfMails()).toEqual([...addresses].sort());
    const last = arrivals.at(-1) ?? 0;
    // The first window may be over as the first mail arrives, and the last one have just begun.
    expect(last - (arrivals[0] ?? 0)).toBeGreaterThan(((100 - 2 * 4) * 1000) / PER_SECOND - 100);
  });
});

describe('a node that is stopped', () => {
  test('writes down first what the mail server is slow to answer', async () => {
    app.mail.answer({ kind: 'delay', at: 'data', delayMs: 5000 });
    const { http } = await app.admin();
    const addresses = Array.from({ length: 8 }, (_, index) => `slow-${index}@people.test`);
    await http
      .post('/invitations/invitations/batch')
      .send({ invitations: addresses.map((email) => ({ email })) });
    // Four in the hands of each node.
    await until(
      'all mails to be under way',
      () => app.mail.commands.filter((command) => command === 'DATA').length === 8,
      30_000,
    );
    await Promise.all(nodes.splice(0).map((node) => node.kill('SIGTERM')));
    // Long before any lease has run out.
    await until(
      'all mails to be written down',
      async () =>
        (await app.strapi.db
          .query('plugin::invitations.invitation')
          .count({ where: { email: { $in: addresses }, deliveryState: 'sent' } })) === 8,
      15_000,
    );
    expect(addressesOfMails()).toEqual(addresses);
  });
});

describe('the queue', () => {
  test('of a site is no queue of its copy, whose database has the same name elsewhere', () => {
    const key = 'database.connection.connection';
    const connection = app.strapi.config.get<Record<string, unknown>>(key);
    const nameWith = (changes: Record<string, unknown>): string => {
      app.strapi.config.set(key, { ...connection, ...changes });
      return queueNameOf(createContext(app.strapi));
    };
    const names = [{}, { host: 'staging.test' }, { port: 1234 }, { database: 'other' }].map(nameWith);
    expect(nameWith({})).toBe(names[0]);
    expect(new Set(names).size).toBe(4);
  });

  test('is filled up though much of what is due longest lies in it already', async () => {
    const [meta = ''] = await redis.keys('invitations:*:meta');
    const { Queue } = loadBullmq(app.strapi);
    const queue = new Queue(meta.split(':')[1] ?? '', { connection: redis, prefix: 'invitations' });
    await queue.pause();
    const waiting = (): Promise<number> => queue.getJobCountByTypes('waiting');
    const orders = await order(400);
    await until('the first tickets', async () => (await waiting()) === 400, 30_000);
    orders.push(...(await order(800)));
    await until('the queue to be full', async () => (await waiting()) === 1000, 30_000);
    await app.strapi.db.query(UID).deleteMany({
      where: { dedupeKey: { $in: orders.map(({ dedupeKey }) => dedupeKey) } },
    });
    await queue.close();
    await redis.flushdb();
  });
});

describe('a site without the packages', () => {
  test('is told what to install', () => {
    const { root } = app.strapi.dirs.app;
    app.strapi.dirs.app.root = path.parse(root).root;
    expect(() => loadBullmq(app.strapi)).toThrow('npm install bullmq ioredis');
    app.strapi.dirs.app.root = root;
  });
});
