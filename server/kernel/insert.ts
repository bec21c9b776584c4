import type { Core } from '@strapi/types';

import { chunksOf } from './chunks';
import { columnsOf, type Column } from './columns';
import { queryOn, runQuery, tableNameOf } from './query';
import { randomDocumentId } from './secret';
import { noteWritten } from './statistics';

/** Attributes by name, as the host's `createMany` takes them; a relation is the id of its other side. */
type Row = Readonly<Record<string, unknown>>;

/** The columns that these rows say anything of; in the others is null, or what a site has the database put there. */
const writtenColumns = (strapi: Core.Strapi, uid: string, rows: readonly Row[]): Column[] =>
  columnsOf(strapi, uid).filter(({ attribute }) => rows.some((row) => (row[attribute] ?? null) !== null));

const valueOf = (row: Row, { attribute, type }: Column): unknown => {
  const value = row[attribute] ?? null;
  if (type === 'json' && typeof value === 'object' && value !== null) {
    return JSON.stringify(value);
  }
  // A hook may have written a time as a text, which not every database takes.
  return type === 'datetime' && typeof value === 'string' ? new Date(value) : value;
};

/** What the host makes of the types of attributes in PostgreSQL. */
const POSTGRES_TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  text: 'text',
  integer: 'integer',
  relation: 'integer',
  boolean: 'boolean',
  datetime: 'timestamp',
  json: 'jsonb',
};

/** Where a statement takes its rows from. */
interface Source {
  sql: string;
  values: unknown[];
}

const placesOf = (place: string, list: readonly unknown[]): string => list.map(() => place).join(', ');

/** A parameter for each value. */
const listed = (rows: readonly Row[], columns: readonly Column[]): Source => {
  const row = `(${placesOf('?', columns)})`;
  return {
    sql: `values ${rows.map(() => row).join(', ')}`,
    values: rows.flatMap((given) => columns.map((column) => valueOf(given, column))),
  };
};

const isSame = (rows: readonly Row[], { attribute }: Column): boolean =>
  rows.every((row) => row[attribute] === rows[0]?.[attribute]);

/** The columns of many rows: those in which all have the same value, and those in which each has its own. */
interface Columns {
  same: readonly Column[];
  own: readonly Column[];
}

const divided = (rows: readonly Row[], columns: readonly Column[]): Columns => ({
  same: columns.filter((column) => isSame(rows, column)),
  own: columns.filter((column) => !isSame(rows, column)),
});

const sameValues = ([first]: readonly Row[], same: readonly Column[]): unknown[] =>
  first ? same.map((column) => valueOf(first, column)) : [];

/** A parameter for each value, but one for all where it is the same in all rows; SQLite names the columns of such a list. */
const listedOnce = (rows: readonly Row[], { same, own }: Columns): Source => {
  const { sql, values } = listed(rows, own);
  const chosen = [...same.map(() => '?'), ...own.map((_, index) => `column${index + 1}`)];
  return {
    sql: `select ${chosen.join(', ')} from (${sql})`,
    values: [...sameValues(rows, same), ...values],
  };
};

/**
 * A parameter for each column, which is an array where the rows differ: of many rows PostgreSQL takes half the time for it,
 * of one twice the time.
 */
const arrayed = (rows: readonly Row[], { same, own }: Columns): Source => {
  const chosen = [...same.map(({ type }) => `?::${POSTGRES_TYPES[type]}`), 'own.*'];
  const arrays = own.map(({ type }) => `?::${POSTGRES_TYPES[type]}[]`);
  return {
    sql: `select ${chosen.join(', ')} from unnest(${arrays.join(', ')}) as own`,
    values: [...sameValues(rows, same), ...own.map((column) => rows.map((row) => valueOf(row, column)))],
  };
};

/** What is inserted, and in which order its columns come. */
interface Insert extends Source {
  columns: readonly Column[];
}

/** In the form that the database takes fastest. */
const insertOf = (client: string, rows: readonly Row[], columns: readonly Column[]): Insert => {
  const isKnown = client === 'sqlite' || columns.every(({ type }) => type in POSTGRES_TYPES);
  const parts = divided(rows, columns);
  if (rows.length === 1 || client === 'mysql' || !isKnown || parts.own.length === 0) {
    return { columns, ...listed(rows, columns) };
  }
  const source = client === 'postgres' ? arrayed(rows, parts) : listedOnce(rows, parts);
  return { columns: [...parts.same, ...parts.own], ...source };
};

/** What the host gives where a row says nothing, such as a site's own default; asked for once. */
const defaultsOf = ({ db }: Core.Strapi, uid: string): Row =>
  Object.fromEntries(
    Object.entries(db.metadata.get(uid).attributes).flatMap(([attribute, stored]) => {
      const given: unknown = 'default' in stored && attribute !== 'documentId' ? stored.default : undefined;
      return given === undefined
        ? []
        : [[attribute, typeof given === 'function' ? (given as () => unknown)() : given]];
    }),
  );

/** How statements begin, by the names in them; for each database. */
const heads = new WeakMap<object, Map<string, string>>();

/** Rows say something of this column or that: of all that there could be, few are kept. */
const MAX_HEADS = 500;

/** `insert into … (…)`. Quoting forty names takes as long as all else that makes the statement, so it is done once. */
const headOf = ({ db }: Core.Strapi, names: readonly string[]): string => {
  const known = heads.get(db) ?? new Map<string, string>();
  heads.set(db, known);
  if (known.size >= MAX_HEADS) {
    known.clear();
  }
  const key = names.join();
  const head =
    known.get(key) ??
    db.connection.raw(`insert into ?? (${placesOf('??', names.slice(1))})`, [...names]).toQuery();
  known.set(key, head);
  return head;
};

/** A statement that puts rows in; where `returning` names columns, it answers with them. */
type Insertion = (...returning: readonly string[]) => ReturnType<Core.Strapi['db']['connection']['raw']>;

const insertionOf =
  (strapi: Core.Strapi, uid: string, columns: readonly Column[], rows: readonly Row[]): Insertion =>
  (...returning) => {
    const { db } = strapi;
    const insert = insertOf(db.dialect.client, rows, columns);
    const head = headOf(strapi, [tableNameOf(strapi, uid), ...insert.columns.map(({ name }) => name)]);
    const tail = returning.length > 0 ? ` returning ${placesOf('??', returning)}` : '';
    return db.connection.raw(`${head} ${insert.sql}${tail}`, [...(insert.values as never[]), ...returning]);
  };

/**
 * Runs the statements that put rows in, a few hundred each, between the hooks.
 *
 * @param run runs one of them, and says the ids where it knows them
 */
const insertBy = async (
  strapi: Core.Strapi,
  uid: string,
  rows: readonly object[],
  run: (insertion: Insertion, chunk: readonly Row[]) => Promise<readonly number[]>,
): Promise<void> => {
  if (rows.length === 0) {
    return;
  }
  const { lifecycles } = strapi.db;
  const defaults = defaultsOf(strapi, uid);
  const params: { data: Row[] } = {
    data: rows.map((row) => ({ documentId: randomDocumentId(), ...defaults, ...row })),
  };
  const states = await lifecycles.run('beforeCreateMany', uid, { params });
  // A hook may have put others in their place.
  const { data } = params;
  const columns = writtenColumns(strapi, uid, data);
  const ids: number[] = [];
  for (const chunk of chunksOf(data)) {
    ids.push(...(await run(insertionOf(strapi, uid, columns, chunk), chunk)));
  }
  noteWritten(strapi, uid, data.length);
  const result = { count: data.length, ids };
  await lifecycles.run('afterCreateMany', uid, { params, result }, states);
};

/**
 * Inserts rows of one of the plugin's own tables, a few hundred in one statement. It does what the host's `createMany`
 * does for a table whose relations are columns, in a fifth of the time: the columns are looked up once for all rows, and
 * the document ids come without the many rounds of a hash that the host makes. Lifecycle hooks are called; those that come after it
 * are told how many rows there are, and of no ids.
 *
 * @throws the database's error where a row is refused; outside of a transaction the statements before it stay
 */
export const insertRows = (strapi: Core.Strapi, uid: string, rows: readonly object[]): Promise<void> =>
  insertBy(strapi, uid, rows, async (insertion) => {
    await runQuery(strapi, insertion());
    return [];
  });

/** What a row has got besides what was written into it. */
export interface Identity {
  id: number;
  documentId: string;
  createdAt: Date;
  updatedAt: Date;
}

const identityOf = (id: number, { documentId, createdAt, updatedAt }: Row): Identity => ({
  id,
  documentId: String(documentId),
  createdAt: new Date(createdAt as string | Date),
  updatedAt: new Date(updatedAt as string | Date),
});

/** What PostgreSQL and SQLite answer to a statement that is not built. */
type Answer<T> = T[] | { rows: T[] };

/**
 * The same, for rows of which is asked what has become of them; hooks are told their ids. The statement itself says it, but on
 * MySQL, which has to be asked afterwards.
 *
 * @param key an attribute that holds a text, of which no two rows have the same
 * @returns by that text
 */
export const insertIdentified = async (
  strapi: Core.Strapi,
  uid: string,
  rows: readonly object[],
  key: string,
): Promise<Map<string, Identity>> => {
  const { dialect } = strapi.db;
  const column = columnsOf(strapi, uid).find(({ attribute }) => attribute === key)?.name ?? key;
  const insert = async (
    insertion: Insertion,
    texts: readonly string[],
  ): Promise<Record<string, unknown>[]> => {
    if (dialect.useReturning()) {
      const answer = await runQuery<Answer<Record<string, unknown>>>(strapi, insertion('id', column));
      return 'rows' in answer ? answer.rows : answer;
    }
    await runQuery(strapi, insertion());
    return runQuery(
      strapi,
      queryOn(strapi, uid)
        .select('id', column)
        .whereIn(column, [...texts]),
    );
  };
  const identities = new Map<string, Identity>();
  await insertBy(strapi, uid, rows, async (insertion, chunk) => {
    const written = new Map(chunk.map((row) => [String(row[key]), row]));
    const found = await insert(insertion, [...written.keys()]);
    return found.flatMap(({ id, [column]: text }) => {
      const row = written.get(String(text));
      if (!row) {
        return [];
      }
      identities.set(String(text), identityOf(Number(id), row));
      return [Number(id)];
    });
  });
  return identities;
};
