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

/** How long a transaction that keeps the table is waited for, while everybody else queues up behind. */
const MAX_WAIT_MS = SECOND_MS;

type Database = Core.Strapi['db']['connection'];
type Statement = ReturnType<Database['raw']>;

/** Knex has no type for the client of a connection. */
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

const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

const postgres: Dialect = {
  indexes: [...plain, ...lowered],
  caselessColumns: () => Promise.resolve([]),
  async existing(strapi) {
    const { rows } = await strapi.db.connection.raw<{ rows: Named[] }>(
      `select relname as name from pg_index join pg_class on pg_class.oid = indexrelid
        where indrelid = to_regclass(?)`,
      [quoted(tableNameOf(strapi, USER_UID))],
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
    const set = (assignments: string) => database.raw(`set ${assignments}`).connection(connection);
    try {
      await set(`@own = @@session.lock_wait_timeout, lock_wait_timeout = ${MAX_WAIT_MS / SECOND_MS}`);
      try {
        await statement.connection(connection);
      } finally {
        await set('lock_wait_timeout = @own');
      }
    } finally {
      await connections.releaseConnection(connection);
    }
  },
};

const dialects: Partial<Record<string, Dialect>> = { sqlite, postgres, mysql };

/** @throws whatever the database says of the first that cannot be made: the others would only wait as long */
const makeMissing = async (strapi: Core.Strapi, dialect: Dialect): Promise<void> => {
  const { db } = strapi;
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
        throw error;
      }
    }
  }
};

/**
 * Gives the host's table of users indexes on what people are looked for by: without them each invitation, registration and
 * log-in reads all users. The host's own schema leaves indexes alone that it does not know.
 *
 * Where it cannot (no right to, a table that somebody keeps) the log tells; everything works without, and the next start tries
 * again.
 */
export const makeIndexes = async (strapi: Core.Strapi): Promise<void> => {
  const dialect = dialects[strapi.db.dialect.client];
  try {
    if (dialect) {
      await makeMissing(strapi, dialect);
    }
  } catch (error) {
    strapi.log.warn(
      `invitations: the users could not be given all their indexes now; the next start tries again. ${String(error)}`,
    );
  }
};
