import type { Core } from '@strapi/types';

import { tableNameOf } from './query';
import { afterCommit } from './transaction';

/** So much of a table must have been written anew, and at least so many rows. */
const SHARE = 0.1;
const LEAST_ROWS = 5_000;

interface Table {
  /** Rows that this process has written since it was looked at. */
  written: number;
  /** How many rows it had then. */
  size: number;
  isLookedAt: boolean;
}

/** By name, for each database. */
const databases = new WeakMap<object, Map<string, Table>>();

const tableOf = ({ db }: Core.Strapi, name: string): Table => {
  const tables = databases.get(db) ?? new Map<string, Table>();
  databases.set(db, tables);
  const table = tables.get(name) ?? { written: 0, size: 0, isLookedAt: false };
  tables.set(name, table);
  return table;
};

const isDue = ({ written, size, isLookedAt }: Table): boolean =>
  !isLookedAt && written >= Math.max(LEAST_ROWS, size * SHARE);

const lookAt = async ({ db, log }: Core.Strapi, name: string, table: Table): Promise<void> => {
  table.isLookedAt = true;
  table.written = 0;
  try {
    await db.connection.raw('analyze ??', [name]);
    const counted = db.connection('pg_class').whereRaw('oid = ?::regclass', [name]);
    const [found] = await counted.select<{ reltuples: number }[]>('reltuples');
    table.size = found?.reltuples ?? 0;
  } catch (error) {
    log.debug(`Invitations: the statistics of ${name} could not be brought up to date. ${String(error)}`);
  } finally {
    table.isLookedAt = false;
  }
};

/**
 * Lets PostgreSQL look at a table again when much has been written to it, after the transaction under way. It does so by
 * itself, but not before its autovacuum comes by, up to a minute later; until then it plans as if the table were what it
 * was, and sorts all that waits in a queue for the few rows that are taken next. The other databases follow by themselves,
 * or plan without statistics.
 *
 * @param count of rows that were written
 */
export const noteWritten = (strapi: Core.Strapi, uid: string, count: number): void => {
  if (strapi.db.dialect.client !== 'postgres') {
    return;
  }
  const name = tableNameOf(strapi, uid);
  const table = tableOf(strapi, name);
  table.written += count;
  if (isDue(table)) {
    afterCommit(strapi, () => {
      // Several transactions may have waited for their end.
      if (isDue(table)) {
        void lookAt(strapi, name, table);
      }
    });
  }
};
