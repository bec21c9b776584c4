/** The host in a process of its own: the playground with the plugin, and beside its routes the baselines. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Session } from 'node:inspector/promises';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { root } from '../../scripts/run.mjs';
import { addBaselines } from './baselines.mjs';
import { createDatabase } from './database.mjs';
import { serve } from './orders.mjs';
import { createSeeds } from './seeds.mjs';
import { createSociety } from './society.mjs';

const require = createRequire(import.meta.url);
const folder = mkdtempSync(path.join(os.tmpdir(), 'invitations-bench-'));
const database = await createDatabase(process.env.BENCH_DATABASE ?? 'sqlite', folder);

Object.assign(process.env, database.env, {
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: '0',
  PUBLIC_URL: 'https://bench.test',
  SERVE_ADMIN: 'false',
  STARTUP_MESSAGE: 'false',
  ALLOW_REGISTER: 'true',
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: process.env.BENCH_MAIL_PORT,
  INVITATIONS_CONFIG: JSON.stringify({
    rateLimit: { enabled: false },
    limits: { perRecipientPerDay: 1_000_000 },
    imports: { maxSize: '1gb' },
    delivery: { pollInterval: '1s' },
  }),
});

/** How long the plugin's own lifecycle functions take, measured where Strapi calls them. */
const timeLifecycle = () => {
  const plugin = require('strapi-plugin-invitations/strapi-server').default;
  const spent = { milliseconds: 0 };
  for (const phase of ['register', 'bootstrap']) {
    const original = plugin[phase];
    plugin[phase] = async (/** @type {unknown} */ context) => {
      const began = performance.now();
      await original(context);
      spent.milliseconds += performance.now() - began;
    };
  }
  return spent;
};

// First, so that what the host loads anyway does not count as the plugin's.
const { createStrapi } = require('@strapi/strapi');
const loadBegan = performance.now();
const spent = timeLifecycle();
const loadMs = performance.now() - loadBegan;

const ADMIN_EMAIL = 'bench@site.test';
const playground = path.join(root, 'playground');
/** @type {import('@strapi/types').Core.Strapi} */
let strapi;
const profiler = new Session();
const delay = monitorEventLoopDelay({ resolution: 5 });

const createAdmin = async () => {
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  return strapi.service('admin::user').create({
    email: ADMIN_EMAIL,
    firstname: 'Bench',
    password: 'Bench-12345678',
    isActive: true,
    roles: [role.id],
  });
};

const adminToken = async () => {
  const user = await strapi.db.query('admin::user').findOne({ where: { email: ADMIN_EMAIL } });
  const sessions = strapi.sessionManager('admin');
  const refresh = await sessions.generateRefreshToken(String(user.id), 'bench', { type: 'session' });
  return (await sessions.generateAccessToken(refresh.token)).token;
};

serve({
  async start() {
    strapi = await createStrapi({ appDir: playground, distDir: path.join(playground, 'dist') }).load();
    strapi.log.level = 'error';
    const baselines = addBaselines(strapi);
    Object.assign(orders, createSeeds(strapi), createSociety(strapi), baselines);
    await new Promise((resolve) => strapi.server.listen(0, '127.0.0.1', () => resolve(null)));
    // The callers rest between the measures; a connection that the host closes meanwhile would break the next call.
    strapi.server.httpServer.keepAliveTimeout = 0;
    await createAdmin();
    return { port: strapi.server.httpServer.address().port };
  },
  lifecycle: () => loadMs + spent.milliseconds,
  watchDelay() {
    delay.reset();
    delay.enable();
  },
  /** The 99th percentile since `watchDelay`, in milliseconds beyond the timer's own resolution. */
  delayP99() {
    delay.disable();
    return Math.max(0, delay.percentile(99) / 1e6 - 5);
  },
  watchMemory() {
    memory.before = memory.held();
    memory.peak = 0;
    memory.timer = setInterval(memory.look, 250);
  },
  /** In megabytes, since `watchMemory`. */
  memoryGrowth() {
    clearInterval(memory.timer);
    memory.look();
    return (memory.peak - memory.before) / 1e6;
  },
  async startProfile() {
    profiler.connect();
    await profiler.post('Profiler.enable');
    await profiler.post('Profiler.start');
  },
  /** Where the time since `startProfile` went, for the developer tools of a browser. */
  async stopProfile(/** @type {string} */ file) {
    const { profile } = await profiler.post('Profiler.stop');
    writeFileSync(file, JSON.stringify(profile));
    profiler.disconnect();
  },
  adminToken,
  drain: () => strapi.plugin('invitations').service('delivery').drain(),
  run: (/** @type {{ name: string, argument: unknown }} */ { name, argument }) => orders[name](argument),
  async stop() {
    await strapi.destroy();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  },
});

/**
 * How much memory this process holds: what is left after a collection, so that it says nothing of when the engine finds one
 * worth its while, which on a large machine is late.
 */
const memory = {
  before: 0,
  peak: 0,
  /** @type {NodeJS.Timeout | undefined} */
  timer: undefined,
  held() {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  },
  look: () => (memory.peak = Math.max(memory.peak, memory.held())),
};

/** Seeds and baselines that run inside the host, by name. */
/** @type {Record<string, (argument: never) => unknown>} */
const orders = {};
