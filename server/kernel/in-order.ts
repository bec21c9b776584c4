interface Row {
  id: number;
}

/**
 * Rows that were looked up by a key, in the order of their ids. The database is not asked for it: where PostgreSQL has no
 * statistics of a table yet, it believes that one with many columns is empty, and takes a walk along the primary key, which
 * gives the order for nothing, for as good as the key's own index: it reads the whole table for each look-up.
 */
export const inOrder = <T extends Row>(rows: readonly T[]): T[] =>
  [...rows].sort((left, right) => left.id - right.id);
