import type { Knex } from 'knex';
import type { App } from './app';
import { databaseKind } from './database';

/** A statement as it was sent, with a question mark for each value. */
export interface Query {
  sql: string;
  bindings: readonly Knex.Value[];
}

/** What the app reads while something is done, of what the pattern says. */
export const readsOf = async (
  { strapi: { db } }: App,
  pattern: RegExp,
  work: () => Promise<unknown>,
): Promise<Query[]> => {
  const queries: Query[] = [];
  const listen = ({ sql, bindings }: Query): void => {
    if (sql.startsWith('select') && pattern.test(sql)) {
      queries.push({ sql: sql.replace(/\$\d+/g, '?'), bindings });
    }
  };
  db.connection.on('query', listen);
  try {
    await work();
  } finally {
    db.connection.removeListener('query', listen);
  }
  return queries;
};

interface Plan {
  /** How the database says it in its own words, the names of its indexes among them. */
  text: string;
  /** How many rows it reads in vain, or would read in vain by its own guess. */
  readInVain: number;
}

interface PostgresNode {
  'Rows Removed by Filter'?: number;
  Plans?: PostgresNode[];
}

const removedIn = (node: PostgresNode): number =>
  (node['Rows Removed by Filter'] ?? 0) +
  (node.Plans ?? []).reduce((sum, below) => sum + removedIn(below), 0);

const dialects = {
  async postgres(database: Knex, { sql, bindings }: Query): Promise<Plan> {
    const { rows } = await database.raw<{ rows: { 'QUERY PLAN': { Plan: PostgresNode }[] }[] }>(
      `explain (analyze, format json) ${sql}`,
      [...bindings],
    );
    const plans = rows.flatMap((row) => row['QUERY PLAN']).map(({ Plan: node }) => node);
    return {
      text: JSON.stringify(plans),
      readInVain: plans.reduce((sum, node) => sum + removedIn(node), 0),
    };
  },
  async mysql(database: Knex, { sql, bindings }: Query): Promise<Plan> {
    const [rows = []] = await database.raw<[{ rows: number | null }[]]>(`explain ${sql}`, [...bindings]);
    return {
      text: JSON.stringify(rows),
      readInVain: rows.reduce((sum, row) => sum + Math.max(0, (row.rows ?? 0) - 1), 0),
    };
  },
  async sqlite(database: Knex, { sql, bindings }: Query): Promise<Plan> {
    const steps = await database.raw<{ detail: string }[]>(`explain query plan ${sql}`, [...bindings]);
    const details = steps.map(({ detail }) => detail);
    return {
      text: details.join('\n'),
      readInVain: details.some((detail) => detail.startsWith('SCAN ')) ? Infinity : 0,
    };
  },
};

/** How the database goes about a statement. */
export const planOf = (database: Knex, query: Query): Promise<Plan> =>
  dialects[databaseKind()](database, query);

/**
 * Expects that what is read because of some work, as far as the pattern says, is found by an index: that the database reads
 * next to none of a table's rows in vain.
 */
export const expectFewReadInVain = async (
  app: App,
  database: Knex,
  { pattern, rows }: { pattern: RegExp; rows: number },
  work: () => PromiseLike<unknown>,
): Promise<void> => {
  const queries = await readsOf(app, pattern, async () => work());
  expect(queries).not.toHaveLength(0);
  for (const query of queries) {
    const { text, readInVain } = await planOf(database, query);
    expect({ text, isWalked: readInVain >= rows / 10 }).toEqual({ text, isWalked: false });
  }
};
