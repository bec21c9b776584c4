import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import knex, { type Knex } from 'knex';
import { dumpMysql, keepTemplateFile, restoreMysql, templateFile, templateName } from './template';
import { until } from './until';

export type DatabaseKind = 'sqlite' | 'postgres' | 'mysql';

/** A database of its own for one test file. */
export interface TestDatabase {
  kind: DatabaseKind;
  /** Did it begin as a copy of the template? Otherwise it is empty. */
  hasTables: boolean;
  /** The variables that point the playground at it. */
  env: Record<string, string>;
  /** A connection beside the app's, for looking at rows as another node would. The caller destroys it. */
  connect(): Knex;
  /** How many connections to it the server counts; always 0 for SQLite, which has no server. */
  openConnections(): Promise<number>;
  /** Keeps it, closed, as what the next databases begin with; see `template.ts`. Nothing else may be done with it then. */
  keepAsTemplate(): Promise<void>;
  /** Removes it with everything in it. */
  drop(): Promise<void>;
}

const kinds: readonly DatabaseKind[] = ['sqlite', 'postgres', 'mysql'];

/** The kind that this run of the suite is for: `TEST_DATABASE`, or SQLite. */
export const databaseKind = (): DatabaseKind => {
  const named = process.env.TEST_DATABASE ?? 'sqlite';
  const kind = kinds.find((candidate) => candidate === named);
  if (!kind) throw new Error(`TEST_DATABASE is "${named}"; it may be ${kinds.join(', ')}`);
  return kind;
};

/** A test of what can happen on these databases only. */
export const itOn =
  (...wanted: readonly DatabaseKind[]) =>
  (name: string, work: () => Promise<void>): void => {
    if (wanted.includes(databaseKind())) {
      it(name, work);
    }
  };

const createSqlite = (): TestDatabase => {
  const folder = mkdtempSync(path.join(tmpdir(), 'invitations-test-'));
  const filename = path.join(folder, 'data.db');
  const template = templateFile('sqlite');
  const hasTables = existsSync(template);
  if (hasTables) copyFileSync(template, filename);
  return {
    kind: 'sqlite',
    hasTables,
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename },
    connect: () => knex({ client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true }),
    openConnections: () => Promise.resolve(0),
    keepAsTemplate: () => {
      keepTemplateFile(template, readFileSync(filename));
      return Promise.resolve();
    },
    drop: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
};

interface ServerDialect {
  client: 'pg' | 'mysql2';
  maintenanceDatabase: string | undefined;
  defaultPort: number;
  defaultUser: string;
  countConnections: string;
  drop(name: string): string;
  /** Creates the database, from the template where there is one, which it answers. */
  create(server: Knex, name: string, connect: (database: string) => Knex): Promise<boolean>;
  keepAsTemplate(server: Knex, name: string, connect: (database: string) => Knex): Promise<void>;
}

/** Runs work on a connection of its own. */
const using = async <T>(connection: Knex, work: (connection: Knex) => Promise<T>): Promise<T> => {
  try {
    return await work(connection);
  } finally {
    await connection.destroy();
  }
};

/** PostgreSQL copies a database by itself; it says "no such database" where there is no template. */
const copyTemplate = async (server: Knex, name: string): Promise<boolean> => {
  try {
    await server.raw(`create database ${name} template ${templateName()}`);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw error;
    return false;
  }
};

const dialects: Record<'postgres' | 'mysql', ServerDialect> = {
  postgres: {
    client: 'pg',
    maintenanceDatabase: 'postgres',
    defaultPort: 5432,
    defaultUser: 'postgres',
    countConnections: 'select count(*) as open from pg_stat_activity where datname = ?',
    drop: (name) => `drop database if exists ${name} with (force)`,
    async create(server, name) {
      const hasTables = await copyTemplate(server, name);
      if (!hasTables) await server.raw(`create database ${name}`);
      // It need not outlive a power cut: nothing waits until the disk has what was committed.
      await server.raw(`alter database ${name} set synchronous_commit = off`);
      return hasTables;
    },
    async keepAsTemplate(server, name) {
      await server.raw(`drop database if exists ${templateName()}`);
      await server.raw(`alter database ${name} rename to ${templateName()}`);
    },
  },
  mysql: {
    client: 'mysql2',
    maintenanceDatabase: undefined,
    defaultPort: 3306,
    defaultUser: 'root',
    countConnections: 'select count(*) as open from information_schema.processlist where db = ?',
    drop: (name) => `drop database if exists ${name}`,
    async create(server, name, connect) {
      await server.raw(`create database ${name}`);
      const template = templateFile('mysql');
      if (!existsSync(template)) return false;
      await using(connect(name), (database) => restoreMysql(database, readFileSync(template, 'utf8')));
      return true;
    },
    async keepAsTemplate(_server, name, connect) {
      keepTemplateFile(templateFile('mysql'), await using(connect(name), dumpMysql));
    },
  },
};

/** Where the database server is: `TEST_POSTGRES_HOST`, `_PORT`, `_USER`, `_PASSWORD`, and the same with `TEST_MYSQL`. */
const serverAddress = (kind: 'postgres' | 'mysql') => {
  const prefix = `TEST_${kind.toUpperCase()}`;
  return {
    host: process.env[`${prefix}_HOST`] ?? '127.0.0.1',
    port: Number(process.env[`${prefix}_PORT`] ?? dialects[kind].defaultPort),
    user: process.env[`${prefix}_USER`] ?? dialects[kind].defaultUser,
    password: process.env[`${prefix}_PASSWORD`] ?? '',
  };
};

const createOnServer = async (kind: 'postgres' | 'mysql'): Promise<TestDatabase> => {
  const dialect = dialects[kind];
  const address = serverAddress(kind);
  const name = `invitations_test_${randomBytes(6).toString('hex')}`;
  const connect = (database: string | undefined): Knex =>
    knex({ client: dialect.client, connection: { ...address, database }, pool: { min: 0, max: 4 } });
  const asMaintainer = <T>(work: (maintainer: Knex) => Promise<T>): Promise<T> =>
    using(connect(dialect.maintenanceDatabase), work);
  const hasTables = await asMaintainer((maintainer) => dialect.create(maintainer, name, connect));
  return {
    kind,
    hasTables,
    env: {
      DATABASE_CLIENT: kind,
      DATABASE_HOST: address.host,
      DATABASE_PORT: String(address.port),
      DATABASE_NAME: name,
      DATABASE_USERNAME: address.user,
      DATABASE_PASSWORD: address.password,
    },
    connect: () => connect(name),
    openConnections: () =>
      asMaintainer(async (maintainer) => {
        const answer: { rows?: { open: string }[]; 0?: { open: number }[] } = await maintainer.raw(
          dialect.countConnections,
          [name],
        );
        return Number((answer.rows ?? answer[0])?.[0]?.open ?? 0);
      }),
    keepAsTemplate: () => asMaintainer((maintainer) => dialect.keepAsTemplate(maintainer, name, connect)),
    drop: () =>
      asMaintainer(async (maintainer) => {
        await maintainer.raw(dialect.drop(name));
      }),
  };
};

/**
 * Creates a database of the kind this run is for, as it is after the playground's first start.
 *
 * @param kind another kind, where a test is about that one
 */
export const createDatabase = (kind: DatabaseKind = databaseKind()): Promise<TestDatabase> =>
  kind === 'sqlite' ? Promise.resolve(createSqlite()) : createOnServer(kind);

/** @throws Error when connections to the database stay open: something was not closed at the end */
export const expectNoConnections = async (database: TestDatabase): Promise<void> => {
  await until(
    `the connections to the test database to close`,
    async () => (await database.openConnections()) === 0,
    5_000,
  );
};
