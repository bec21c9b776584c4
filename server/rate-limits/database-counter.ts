import type { Core } from '@strapi/types';

import { inBatches } from '../kernel/batches';
import { HOUR_MS } from '../kernel/clock';
import { getService } from '../kernel/get-service';
import { withRetry } from '../kernel/transaction';

import { RATE_LIMIT_UID } from './content-type';
import type { Count, Counter } from './counter';

interface Row {
  points: number;
  /** PostgreSQL gives its big integers as text. */
  ends_at: number | string;
}

/** MySQL's answer to a statement that writes. */
interface WriteResult {
  affectedRows: number;
  insertId: number;
}

const SWEEP_BATCH = 1000;

/**
 * Counts in the host's database, for all nodes together: one statement that inserts the bucket, begins its window
 * anew, or counts on. Never to be used inside a transaction: the count would wait for it, or be rolled back with it.
 */
export const createDatabaseCounter = (strapi: Core.Strapi) => {
  const { tableName } = strapi.db.metadata.get(RATE_LIMIT_UID);
  const table = () => strapi.db.getConnection(tableName);
  const nowMs = (): number => getService(strapi, 'clock').now().getTime();
  const toCount = (row: Row): Count => ({
    points: row.points,
    restMs: Math.max(Number(row.ends_at) - nowMs(), 0),
  });

  const find = async (bucket: string): Promise<Row | undefined> =>
    table().where({ bucket }).where('ends_at', '>', nowMs()).first('points', 'ends_at');

  const upsert = (bucket: string, points: number, windowMs: number, wrap: string) => {
    const now = nowMs();
    const endsAt = now + windowMs;
    const over = [tableName, now];
    // What is taken back after its window has ended was of that window: a count never falls below zero.
    const first = Math.max(points, 0);
    const { connection } = strapi.db;
    return (
      table()
        .insert({ bucket, points: first, ends_at: endsAt })
        .onConflict('bucket')
        // The points come first: MySQL assigns from left to right, and both look at the former end.
        .merge({
          points: connection.raw(
            `${wrap}(case when ??.ends_at <= ? then ? when ??.points + ? < 0 then 0 else ??.points + ? end)`,
            [...over, first, tableName, points, tableName, points],
          ),
          ends_at: connection.raw('case when ??.ends_at <= ? then ? else ??.ends_at end', [
            ...over,
            endsAt,
            tableName,
          ]),
        })
    );
  };

  const addReturning = async (bucket: string, points: number, windowMs: number): Promise<Count> => {
    const rows = await upsert(bucket, points, windowMs, '').returning<Row[]>(['points', 'ends_at']);
    const [row] = rows;
    return row ? toCount(row) : { points, restMs: windowMs };
  };

  /** MySQL has no RETURNING; its LAST_INSERT_ID(value) hands the new count back with the statement. */
  const addByInsertId = async (bucket: string, points: number, windowMs: number): Promise<Count> => {
    const { sql, bindings } = upsert(bucket, points, windowMs, 'last_insert_id').toSQL().toNative();
    const [result] = (await strapi.db.connection.raw(sql, [...bindings])) as [WriteResult];
    const row = await find(bucket);
    return {
      points: result.affectedRows === 1 ? Math.max(points, 0) : result.insertId,
      restMs: row ? toCount(row).restMs : windowMs,
    };
  };

  const add = strapi.db.dialect.client === 'mysql' ? addByInsertId : addReturning;

  return {
    async add(bucket, points, windowMs) {
      if (strapi.db.inTransaction()) {
        throw new Error('Rate limits must not be counted inside a transaction.');
      }
      return add(bucket, points, windowMs);
    },
    /** Removes what ended an hour ago; every node may do it at once. */
    async sweep(): Promise<void> {
      const ended = () => table().where('ends_at', '<', nowMs() - HOUR_MS);
      await inBatches(SWEEP_BATCH, async () => {
        const rows = (await ended().select('id').limit(SWEEP_BATCH)) as { id: number }[];
        const ids = rows.map(({ id }) => id);
        await withRetry(async () => ended().whereIn('id', ids).delete());
        return rows.length;
      });
    },
    close: () => Promise.resolve(),
  } satisfies Counter & { sweep(): Promise<void> };
};
