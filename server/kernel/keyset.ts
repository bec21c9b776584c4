import type { Condition, PageQuery } from './page-query';

/** Rows that are read at once: little of a table is in memory, however long it is. */
const CHUNK = 500;

/**
 * Reads a whole list in order, a few hundred rows at a time. Whatever is written meanwhile neither repeats a row nor leaves
 * one out.
 *
 * @param fetch the rows that follow the one with this key, in order; from the first where there is none
 * @param keyOf by what the rows are ordered; no two have the same
 */
export async function* chunksByKeyset<T>(
  fetch: (after: number | null, limit: number) => Promise<readonly T[]>,
  keyOf: (row: T) => number,
): AsyncGenerator<readonly T[]> {
  for (let after: number | null = null; ;) {
    const rows: readonly T[] = await fetch(after, CHUNK);
    if (rows.length > 0) {
      yield rows;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) {
      return;
    }
    after = keyOf(last);
  }
}

/** The same, row by row. */
export async function* eachByKeyset<T>(...list: Parameters<typeof chunksByKeyset<T>>): AsyncGenerator<T> {
  for await (const rows of chunksByKeyset<T>(...list)) {
    yield* rows;
  }
}

/** The key of most tables. */
export const idOf = ({ id }: { id: number }): number => id;

/**
 * All rows of a table that meet a condition, as they are shown, the newest first.
 *
 * @param page reads a part of the table
 * @param present shows a few hundred of them, in their order
 */
export async function* eachNewest<T extends { id: number }, View>(
  page: (query: PageQuery & { limit: number }) => Promise<readonly T[]>,
  where: Condition,
  present: (rows: readonly T[]) => readonly View[] | Promise<readonly View[]>,
): AsyncGenerator<View> {
  const chunks = chunksByKeyset(
    (before, limit) =>
      page({
        where: before === null ? where : { $and: [where, { id: { $lt: before } }] },
        orderBy: [{ id: 'desc' }],
        limit,
      }),
    idOf,
  );
  for await (const rows of chunks) {
    yield* await present(rows);
  }
}
