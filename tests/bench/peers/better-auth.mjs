/**
 * better-auth with its organisation plugin, as its documentation sets it up: invitations by HTTP for a signed-in owner, the
 * mail sent in the handler. Its own database, and the SMTP server that the other side uses, too.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import { organization } from 'better-auth/plugins/organization';
import { createDatabase } from '../database.mjs';
import { serve } from '../orders.mjs';

const require = createRequire(import.meta.url);
const Sqlite = require('better-sqlite3');
const nodemailer = require('nodemailer');
const { Pool } = require('pg');

const folder = mkdtempSync(path.join(os.tmpdir(), 'invitations-bench-peer-'));
const kind = process.env.BENCH_DATABASE ?? 'sqlite';
const { env, drop } = await createDatabase(kind, folder);

const open = () => {
  if (kind === 'postgres') {
    return new Pool({
      host: env.DATABASE_HOST,
      port: Number(env.DATABASE_PORT),
      database: env.DATABASE_NAME,
      user: env.DATABASE_USERNAME,
      password: env.DATABASE_PASSWORD,
    });
  }
  const sqlite = new Sqlite(env.DATABASE_FILENAME);
  sqlite.pragma('journal_mode = WAL');
  return sqlite;
};
const database = open();

const transport = nodemailer.createTransport({
  host: '127.0.0.1',
  port: Number(process.env.BENCH_MAIL_PORT),
  pool: true,
  maxConnections: 5,
  maxMessages: Infinity,
  ignoreTLS: true,
});

const TEXT = 'A text of some length. '.repeat(40);
const auth = betterAuth({
  secret: 'a secret of the benchmark, at least 32 characters long',
  baseURL: 'http://127.0.0.1',
  trustedOrigins: ['http://127.0.0.1'],
  database,
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  emailAndPassword: { enabled: true },
  plugins: [
    organization({
      invitationLimit: 10_000_000,
      async sendInvitationEmail({ email, id }) {
        await transport.sendMail({
          from: 'bench@site.test',
          to: email,
          subject: 'An invitation',
          text: `${TEXT}https://bench.test/accept/${id}`,
        });
      },
    }),
  ],
});

const server = http.createServer(toNodeHandler(auth));

/** @param {Headers} headers */
const cookieOf = (headers) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

serve({
  async start() {
    await (await getMigrations(auth.options)).runMigrations();
    const { headers } = await auth.api.signUpEmail({
      body: { name: 'Bench', email: 'bench@site.test', password: 'Bench-12345678' },
      returnHeaders: true,
    });
    const cookie = cookieOf(headers);
    const made = await auth.api.createOrganization({
      body: { name: 'Bench', slug: 'bench' },
      headers: new Headers({ cookie }),
    });
    server.keepAliveTimeout = 600_000;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    return { port, cookie, organizationId: made?.id };
  },
  async stop() {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    transport.close();
    await (kind === 'postgres' ? database.end() : database.close());
    await drop();
    rmSync(folder, { recursive: true, force: true });
  },
});
