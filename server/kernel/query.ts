import type { Core } from '@strapi/types';

/*
 * Queries past the host's entities, for what is done to many rows at once or in a form of its own.
 */

export type Query = ReturnType<Core.Strapi['db']['getConnection']>;
type RawQuery = ReturnType<Core.Strapi['db']['connection']['raw']>;

/** A query on the table of a content type. */
export const queryOn = ({ db }: Core.Strapi, uid: string): Query =>
  db.getConnection(db.metadata.get(uid).tableName);

/** PostgreSQL finds no table of another schema by its name alone, where the connection is not the host's own. */
export const tableNameOf = ({ db }: Core.Strapi, uid: string): string => {
  const { tableName } = db.metadata.get(uid);
  const schema = db.getSchemaName();
  return schema ? `${schema}.${tableName}` : tableName;
};

/** Runs a query in the transaction under way, which it does not join by itself. */
export const runQuery = async <T = unknown>({ db }: Core.Strapi, query: Query | RawQuery): Promise<T> =>
  (await (db.inTransaction() ? query.transacting((await db.transaction()).get()) : query)) as T;

/**
 * A column, in a condition beside the one that is to find the rows, written so that no index on it is used, and what the
 * database believes of its values does not count. Of a table whose rows change by the thousand no database knows how many
 * meet such a condition, and one that takes its index for the better way, or expects next to none, reads all that meet it
 * for each handful that it is asked for. The column stands there twice, as PostgreSQL drops what is null from the list.
 */
export const unindexed = ({ db }: Core.Strapi, column: string): RawQuery =>
  db.connection.raw('coalesce(??, ??)', [column, column]);
