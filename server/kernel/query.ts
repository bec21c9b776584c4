import type { Core } from '@strapi/types';

/**
 * Queries past the host's entities, for what is done to many rows at once or in a form of its own.
 */

export type Query = ReturnType<Core.Strapi['db']['getConnection']>;
type RawQuery = ReturnType<Core.Strapi['db']['connection']['raw']>;

/** A query on the table of a content type. */
export const tableOf = ({ db }: Core.Strapi, uid: string): Query =>
  db.getConnection(db.metadata.get(uid).tableName);

/** Runs a query in the transaction under way, which it does not join by itself. */
export const runQuery = async <T = unknown>({ db }: Core.Strapi, query: Query | RawQuery): Promise<T> =>
  (await (db.inTransaction() ? query.transacting((await db.transaction()).get()) : query)) as T;

/**
 * A condition beside the ids of the rows that are meant. It is written so that no index on the column helps with it: of a
 * table whose rows change their state by the thousand no database knows how many are in which, and one that takes the index
 * for the better way reads all that wait for each handful that it is asked for.
 */
export const isOneOf = ({ db }: Core.Strapi, column: string, values: readonly string[]): RawQuery =>
  db.connection.raw(`coalesce(??, '') in (${values.map(() => '?').join(', ')})`, [column, ...values]);
