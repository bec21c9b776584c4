/** Rows that are read at once: little of a table is in memory, however long it is. */
const CHUNK = 500;

/**
 * Reads a whole list in order, a few hundred rows at a time. Whatever is written meanwhile neither repeats a row nor leaves
 * one out.
 *
 * @param fetch the rows that follow the one with this key, in order; from the first where there is none
 * @param keyOf by what the rows are ordered; no two have the same
 */
export async function* eachByKeyset<T>(
  fetch: (after: number | null, limit: number) => Promise<readonly T[]>,
  keyOf: (row: T) => number,
): AsyncGenerator<T> {
  for (let after: number | null = null; ;) {
    const rows: readonly T[] = await fetch(after, CHUNK);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) {
      return;
    }
    after = keyOf(last);
  }
}

/** The key of most tables. */
export const idOf = ({ id }: { id: number }): number => id;
