import path from 'node:path';
import { Redis } from 'ioredis';
import type { Counter } from '../../server/rate-limits/counter';
import { createInsuredCounter } from '../../server/rate-limits/insured-counter';
import { createRedisCounter } from '../../server/rate-limits/redis-counter';
import { freePort, startApp, type App } from '../support';
import { describeCounter } from './counter-behaviour';
import { countOf, inspectAtOnce } from './over-http';

const url = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';

let app: App;
let redis: Redis;
const opened: Counter[] = [];

const forget = async (): Promise<void> => {
  const keys = await redis.keys('invitations:*');
  if (keys.length > 0) await redis.del(keys);
};

beforeAll(async () => {
  redis = new Redis(url);
  await forget();
  app = await startApp({
    env: { REDIS_URL: url },
    config: { rateLimit: { store: 'redis', public: { points: 5, per: '1m' } } },
  });
  opened.push(await createRedisCounter(app.strapi, url));
});
afterAll(async () => {
  await Promise.all(opened.map((counter) => counter.close()));
  await forget();
  await redis.quit();
  await app.stop();
});

describe('limits that are counted in Redis', () => {
  it('let exactly so many of a crowd through, and Redis has the count', async () => {
    const statuses = await inspectAtOnce(app, 12);
    expect(countOf(statuses, 404)).toBe(5);
    expect(countOf(statuses, 429)).toBe(7);
    const [key] = await redis.keys('invitations:*inspect*');
    expect(await redis.get(key!)).toBe('12');
  });
});

describeCounter('Redis', () => opened[0]!);

describe('a site without the package "ioredis"', () => {
  it('is told what to install', async () => {
    const { root } = app.strapi.dirs.app;
    app.strapi.dirs.app.root = path.parse(root).root;
    await expect(createRedisCounter(app.strapi, url)).rejects.toThrow('npm install ioredis');
    app.strapi.dirs.app.root = root;
  });
});

describe('a Redis that cannot be reached', () => {
  it('leaves the counting to this node, and is reported once', async () => {
    const nobody = `redis://127.0.0.1:${await freePort()}`;
    const counter = createInsuredCounter(app.strapi, await createRedisCounter(app.strapi, nobody));
    opened.push(counter);
    expect((await counter.add('insured', 1, 60_000)).points).toBe(1);
    expect((await counter.add('insured', 1, 60_000)).points).toBe(2);
    expect(app.log.filter((line) => line.includes('counts in memory meanwhile'))).toHaveLength(1);
  });
});
