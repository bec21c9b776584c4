import type { Core } from '@strapi/types';

import { tableNameOf } from './query';
import { afterCommit } from './transaction';

/**
 * So much of a table must have been written anew, and at least so many rows. PostgreSQL sees by itself that a table has grown;
 * what it has to be told is that it is no longer what it was.
 */
const SHARE = 0.5;
const LEAST_ROWS = 5_000;

interface Table {
  /** Rows that this process has written since it was looked at. */
  written: number;
  /** How many rows it had then. */
  size: number;
  isLookedAt: boolean;
}

/** By content type, for each database. */
const databases = new WeakMap<object, Map<string, Table>>();

const tableOf = ({ db }: Core.Strapi, uid: string): Table => {
  const tables = databases.get(db) ?? new Map<string, Table>();
  databases.set(db, tables);
  const table = tables.get(uid) ?? { written: 0, size: 0, isLookedAt: false };
  tables.set(uid, table);
  return table;
};

const isDue = ({ written, size, isLookedAt }: Table): boolean =>
  !isLookedAt && written >= Math.max(LEAST_ROWS, size * SHARE);

/** How many rows PostgreSQL has found. */
const sizeOf = async ({ db }: Core.Strapi, uid: string): Promise<number> => {
  const { rows } = await db.connection.raw<{ rows: { reltuples: number }[] }>(
    `select reltuples from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relname = ? and nspname = coalesce(?::text, current_schema())`,
    [db.metadata.get(uid).tableName, db.getSchemaName() ?? null],
  );
  return rows[0]?.reltuples ?? 0;
};

/** Until as little was written since that nobody need look again. */
const lookAt = async (strapi: Core.Strapi, uid: string, table: Table): Promise<void> => {
  const { db, log } = strapi;
  while (isDue(table)) {
    table.isLookedAt = true;
    table.written = 0;
    try {
      // A vacuum under way is left alone: it would be broken off for us.
      await db.connection.raw('analyze (skip_locked) ??', [tableNameOf(strapi, uid)]);
      table.size = await sizeOf(strapi, uid);
    } catch (error) {
      log.debug(`Invitations: PostgreSQL could not look at the table of ${uid}. ${String(error)}`);
    } finally {
      table.isLookedAt = false;
    }
  }
};

/**
 * Lets PostgreSQL look at a table again when much has been written to it, after the transaction under way. It does so by
 * itself, but not before its autovacuum comes by, up to a minute later; until then it plans as if the table were what it
 * was, and sorts all that waits in a queue for the few rows that are taken next. The other databases follow by themselves,
 * or plan without statistics.
 *
 * @param uid the content type whose table it is
 * @param count of rows that were written
 */
export const noteWritten = (strapi: Core.Strapi, uid: string, count: number): void => {
  if (strapi.db.dialect.client !== 'postgres') {
    return;
  }
  const table = tableOf(strapi, uid);
  table.written += count;
  if (isDue(table)) {
    afterCommit(strapi, () => void lookAt(strapi, uid, table));
  }
};
