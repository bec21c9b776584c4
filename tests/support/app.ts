import type { Core } from '@strapi/strapi';
import {
  callerWith,
  createAdminWithPermissions,
  createApiToken,
  createSiteUser,
  createSuperAdmin,
  type AdminAccount,
  type ApiTokenOptions,
  type Caller,
  type NewSiteUser,
  type SiteUser,
} from './callers';
import { takeClock, type MovableClock } from './clock';
import { createDatabase, expectNoConnections, type TestDatabase } from './database';
import { freePort } from './free-port';
import { hostRealm } from './host-realm';
import { watchForLeaks } from './leaks';
import { startMailServer, type MailServer } from './mail-server';
import { playgroundDistFolder, playgroundFolder } from './paths';
import { until } from './until';

/** What a test may ask of its app; every part may be left out. */
export interface AppOptions {
  /** Laid over the playground's configuration of the plugin. */
  config?: Record<string, unknown>;
  /** Environment variables of the playground, such as `JWT_MANAGEMENT`. */
  env?: Record<string, string>;
  /** A database that the test made and drops itself; otherwise the app has a fresh one of its own. */
  database?: TestDatabase;
  /** A mail server that the test started and stops itself, or `false` for a site without an email provider. */
  mail?: MailServer | false;
}

/** A running playground, the people who use it and what surrounds it. */
export interface App {
  strapi: Core.Strapi;
  /** Where it listens, without a slash at the end. */
  url: string;
  database: TestDatabase;
  mail: MailServer;
  clock: MovableClock;
  /** Every line that the host logged, in order. */
  log: string[];
  /** Somebody without any credentials. */
  http: Caller;
  /** The super admin, created on first use. */
  admin(): Promise<AdminAccount>;
  /** An admin who may do exactly these actions; see {@link createAdminWithPermissions}. */
  adminWithPermissions(actions: readonly string[]): Promise<AdminAccount>;
  /** Somebody with a new API token. */
  apiToken(options: ApiTokenOptions): Promise<Caller>;
  /** A new user of the site, logged in. */
  user(user: NewSiteUser): Promise<SiteUser>;
  /**
   * Stops everything and drops what it owns.
   *
   * @throws Error when timers, sockets, mail or database connections are left behind
   */
  stop(): Promise<void>;
}

const setEnvironment = (variables: Record<string, string>): (() => void) => {
  const { env } = hostRealm;
  const former = Object.keys(variables).map((name) => [name, env[name]] as const);
  Object.assign(env, variables);
  return () => {
    for (const [name, value] of former) {
      if (value === undefined) Reflect.deleteProperty(env, name);
      else env[name] = value;
    }
  };
};

/** Keeps what the host logs, and shows it only with `TEST_LOG=true`. */
const captureLog = (strapi: Core.Strapi): string[] => {
  const lines: string[] = [];
  strapi.log.on('data', (entry: { level: string; message: unknown }) => lines.push(String(entry.message)));
  for (const transport of strapi.log.transports) transport.silent = process.env.TEST_LOG !== 'true';
  return lines;
};

interface ClosableProvider {
  close?(): void;
}

/** The host never closes its email provider, whose pooled connections would outlive it. */
const closeEmailProvider = (strapi: Core.Strapi): void => {
  const plugin = strapi.plugin('email') as unknown as { provider?: ClosableProvider };
  plugin.provider?.close?.();
};

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/**
 * What the host tells its event hub it looks up after it has answered. A query that outlives its database would fail a
 * minute later, in the middle of another file's tests.
 */
const untilIdle = async (strapi: Core.Strapi): Promise<void> => {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  let calmLooks = 0;
  await until('the last queries of the app to end', () => {
    calmLooks = pool.numUsed() + pool.numPendingAcquires() === 0 ? calmLooks + 1 : 0;
    return calmLooks >= 3;
  });
};

interface PasswordAttribute {
  encryption?: { rounds: number };
}

/** As few rounds as there may be: the host would hash for a tenth of a second at each log-in. */
const hashQuickly = (strapi: Core.Strapi): void => {
  const { password } = strapi.getModel('plugin::users-permissions.user').attributes;
  (password as PasswordAttribute).encryption = { rounds: 4 };
};

/** A test's database need not outlive a power cut: nothing waits until the disk has what was committed. */
const commitQuickly = async ({ db }: Core.Strapi): Promise<void> => {
  if (db.dialect.client === 'sqlite') await db.connection.raw('PRAGMA synchronous = OFF');
};

const boot = async (strapi: Core.Strapi, port: number): Promise<void> => {
  await strapi.load();
  hashQuickly(strapi);
  await commitQuickly(strapi);
  // Its jobs run at full minutes, whatever test that may fall into; tests call what they call.
  strapi.cron.stop();
  await new Promise<void>((resolve) => strapi.server.listen(port, '127.0.0.1', resolve));
};

/**
 * Boots the real playground in this process, with the built plugin, a real database and a real mail server.
 * One boot per test file: start it in `beforeAll` and stop it in `afterAll`.
 *
 * ```ts
 * let app: App;
 * beforeAll(async () => { app = await startApp({ config: { expiry: { default: '48h' } } }); });
 * afterAll(() => app.stop());
 * ```
 */
export const startApp = async ({ config = {}, env = {}, ...given }: AppOptions = {}): Promise<App> => {
  const leaks = watchForLeaks();
  const database = given.database ?? (await createDatabase());
  const mail = given.mail || (await startMailServer());
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const restoreEnvironment = setEnvironment({
    PUBLIC_URL: url,
    PORT: String(port),
    SERVE_ADMIN: 'false',
    STARTUP_MESSAGE: 'false',
    INVITATIONS_CONFIG: JSON.stringify(config),
    ...(given.mail === false ? { SMTP_HOST: '' } : mail.env),
    ...database.env,
    ...env,
  });

  const strapi = hostRealm.createStrapi({ appDir: playgroundFolder, distDir: playgroundDistFolder });
  const log = captureLog(strapi);

  const stop = async (): Promise<void> => {
    if (strapi.isLoaded) await untilIdle(strapi);
    await strapi.destroy();
    closeEmailProvider(strapi);
    restoreEnvironment();
    if (mail !== given.mail) await mail.stop();
    await expectNoConnections(database);
    if (database !== given.database) await database.drop();
    await leaks.expectNone();
  };

  try {
    await boot(strapi, port);
  } catch (error) {
    // What a failed start leaves open is not what the test is about, but it must not keep the run from ending.
    await stop().catch(() => undefined);
    throw error;
  }

  let superAdmin: Promise<AdminAccount> | undefined;
  return {
    strapi,
    url,
    database,
    mail,
    clock: takeClock(strapi),
    log,
    http: callerWith(url),
    admin: () => (superAdmin ??= createSuperAdmin(strapi, url, 'super-admin@site.test')),
    adminWithPermissions: (actions) => createAdminWithPermissions(strapi, url, actions),
    apiToken: (options) => createApiToken(strapi, url, options),
    user: (user) => createSiteUser(strapi, url, user),
    stop,
  };
};
