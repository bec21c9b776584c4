import { Redis } from 'ioredis';
import type { Knex } from 'knex';
import { startApp, until, type App } from '../support';
import { ownRedisDatabase } from '../support/redis-database';
import { openOutbox, type Ordered, type Outbox } from './outbox';

const CONCURRENCY = 4;
const MAILS = 200;
/** A statement that claims deliveries, of all that are sent to them. */
const CLAIM = /^update .invitations_deliveries. set .*attempts/;

let redis: Redis;
let app: App;
let outbox: Outbox;

jest.setTimeout(120_000);

beforeAll(async () => {
  redis = new Redis(ownRedisDatabase());
  await redis.flushdb();
  app = await startApp({
    config: {
      delivery: {
        engine: 'bullmq',
        redis: ownRedisDatabase(),
        pollInterval: '1s',
        concurrency: CONCURRENCY,
        ratePerSecond: null,
      },
    },
    // Not what holds mails back.
    env: { SMTP_MAX_CONNECTIONS: '50' },
  });
  outbox = openOutbox(app);
});
afterAll(async () => {
  await app.stop();
  await redis.flushdb();
  await redis.quit();
});
beforeEach(() => app.mail.reset());

let people = 0;
const order = async (count: number): Promise<Ordered[]> => {
  const orders = Array.from({ length: count }, () => outbox.orderOf(`ahead-${(people += 1)}@people.test`));
  await outbox.service.enqueue(orders);
  return orders;
};

const begun = (): number => app.mail.commands.filter((command) => command === 'DATA').length;

describe('a node that has Redis hand out the mails, without a rate', () => {
  test('claims and composes many of them together', async () => {
    const claims: string[] = [];
    const listen = ({ sql }: { sql: string }): void => {
      if (CLAIM.test(sql)) claims.push(sql);
    };
    const { connection } = app.strapi.db as unknown as { connection: Knex };
    connection.on('query', listen);
    await outbox.untilSent(await order(MAILS));
    connection.removeListener('query', listen);
    expect(app.mail.mails).toHaveLength(MAILS);
    expect(claims.length).toBeGreaterThan(1);
    expect(claims.length).toBeLessThan(MAILS / CONCURRENCY / 2);
  });

  test('has no more of them under way than it may, and gives the others back when it is stopped', async () => {
    app.mail.answer({ kind: 'delay', at: 'data', delayMs: 1500 });
    const orders = await order(40);
    await until('the first mails', () => begun() === CONCURRENCY);
    await until('others to be claimed', async () => (await outbox.countOf(orders, 'sending')) > CONCURRENCY);
    await outbox.engine.stop();
    expect(begun()).toBe(CONCURRENCY);
    expect(await outbox.countOf(orders, 'sent')).toBe(CONCURRENCY);
    expect(await outbox.countOf(orders, 'queued')).toBe(orders.length - CONCURRENCY);
  });
});
