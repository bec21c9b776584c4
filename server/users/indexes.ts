import type { Core } from '@strapi/types';

import { SECOND_MS } from '../kernel/clock';
import { tableNameOf } from '../kernel/query';

import { USER_UID } from './user';

/** What people are looked for by, here and by the host's own log-in. The host has an index on neither. */
const COLUMNS = ['email', 'username'] as const;

/** Columns that the database itself compares without regard to capitals, by database. */
const caseless = new WeakMap<object, ReadonlySet<string>>();

/** A column as it is compared with a text in lower case, in a form that an index of {@link makeIndexes} serves. */
export const ignoringCase = ({ db }: Core.Strapi, column: (typeof COLUMNS)[number]): string =>
  caseless.get(db)?.has(column) === true ? column : `lower(${column})`;

/** The host waits no longer than this for a transaction that keeps the table; the next start tries again. */
const MAX_WAIT_MS = 5 * SECOND_MS;

type Database = Core.Strapi['db']['connection'];
type Statement = ReturnType<Database['raw']>;

/** What of knex's clients has no type. */
interface Connections {
  acquireConnection: () => Promise<unknown>;
  releaseConnection: (connection: unknown) => Promise<void>;
}

interface Index {
  name: string;
  /** A column, or an expression of one. */
  on: string;
}

interface Named {
  name: string;
}

/** What differs from database to database. */
interface Dialect {
  indexes: readonly Index[];
  /** The table's columns that are compared without regard to capitals. */
  caselessColumns: (strapi: Core.Strapi, table: string) => Promise<readonly Named[]>;
  /** The indexes that the table has. */
  existing: (strapi: Core.Strapi, table: string) => Promise<readonly Named[]>;
  /** Runs what makes an index. */
  run: (database: Database, statement: Statement) => Promise<void>;
}

const plain = COLUMNS.map((column): Index => ({ name: `invitations_users_${column}`, on: column }));
const lowered = COLUMNS.map((column): Index => ({
  name: `invitations_users_lower_${column}`,
  on: `lower(${column})`,
}));

const sqlite: Dialect = {
  indexes: [...plain, ...lowered],
  caselessColumns: () => Promise.resolve([]),
  existing: ({ db }, table) =>
    db.connection.raw<Named[]>("select name from sqlite_master where type = 'index' and tbl_name = ?", [
      table,
    ]),
  async run(_, statement) {
    await statement;
  },
};

const postgres: Dialect = {
  indexes: [...plain, ...lowered],
  caselessColumns: () => Promise.resolve([]),
  async existing({ db }, table) {
    const { rows } = await db.connection.raw<{ rows: Named[] }>(
      `select indexname as name from pg_indexes
        where tablename = ? and schemaname = coalesce(?::text, current_schema())`,
      [table, db.getSchemaName() ?? null],
    );
    return rows;
  },
  run: (database, statement) =>
    database.transaction(async (transaction) => {
      await transaction.raw(`set local lock_timeout = ${MAX_WAIT_MS}`);
      await statement.transacting(transaction);
    }),
};

/** MariaDB has no index on an expression. Its usual collations heed no capitals, so that a plain one serves. */
const mysql: Dialect = {
  indexes: plain,
  async caselessColumns({ db }, table) {
    const [rows = []] = await db.connection.raw<[Named[]]>(
      `select column_name as name from information_schema.columns
        where table_schema = database() and table_name = ? and collation_name like '%\\_ci'`,
      [table],
    );
    return rows;
  },
  async existing({ db }, table) {
    const [rows = []] = await db.connection.raw<[Named[]]>(
      `select distinct index_name as name from information_schema.statistics
        where table_schema = database() and table_name = ?`,
      [table],
    );
    return rows;
  },
  // Not in a transaction, which the statement would end.
  async run(database, statement) {
    const connections = database.client as Connections;
    const connection = await connections.acquireConnection();
    const wait = (seconds: number | 'default') =>
      database.raw(`set lock_wait_timeout = ${seconds}`).connection(connection);
    const giveBack = async (): Promise<void> => {
      try {
        await wait('default');
      } finally {
        await connections.releaseConnection(connection);
      }
    };
    try {
      await wait(MAX_WAIT_MS / SECOND_MS);
      await statement.connection(connection);
    } finally {
      await giveBack();
    }
  },
};

const dialects: Partial<Record<string, Dialect>> = { sqlite, postgres, mysql };

/**
 * Gives the host's table of users indexes on what people are looked for by: without them each invitation, registration and
 * log-in reads all users. The host's own schema leaves indexes alone that it does not know.
 *
 * Of one that cannot be made (no right to, a table that is kept for too long) the log tells; everything works without.
 */
export const makeIndexes = async (strapi: Core.Strapi): Promise<void> => {
  const { db, log } = strapi;
  const dialect = dialects[db.dialect.client];
  if (!dialect) {
    return;
  }
  const { tableName } = db.metadata.get(USER_UID);
  const namesOf = async (ask: Dialect['existing']): Promise<Set<string>> =>
    new Set((await ask(strapi, tableName)).map(({ name }) => name));
  caseless.set(db, await namesOf(dialect.caselessColumns));
  const existing = await namesOf(dialect.existing);
  for (const { name, on } of dialect.indexes.filter((index) => !existing.has(index.name))) {
    const statement = db.connection.raw(`create index ?? on ?? (${on})`, [
      name,
      tableNameOf(strapi, USER_UID),
    ]);
    try {
      await dialect.run(db.connection, statement);
    } catch (error) {
      // Another node may have been faster.
      if (!(await namesOf(dialect.existing)).has(name)) {
        log.warn(`invitations: the table of users goes without the index ${name}. ${String(error)}`);
      }
    }
  }
};
