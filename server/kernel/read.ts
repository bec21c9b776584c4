import type { Core } from '@strapi/types';

import { columnsOf } from './columns';
import type { Selection, PageQuery } from './page-query';

type Decode = (value: unknown) => unknown;

const toDate = (value: unknown): Date | null => {
  const date = new Date(value as string | number | Date);
  return Number.isNaN(date.getTime()) ? null : date;
};

const fromJson = (value: unknown): unknown => {
  if (typeof value !== 'string') {
    return value;
  }
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};

/**
 * The drivers read times as texts, numbers or dates, what is true as `true` or 1, and JSON as text or not. As the host does,
 * it takes what is no time for none and what is no JSON for a text: one odd row must not break a page.
 */
const DECODERS: Readonly<Record<string, Decode>> = {
  datetime: toDate,
  boolean: (value) => value === true || value === 1,
  json: fromJson,
};

const asItIs: Decode = (value) => value;

/**
 * Rows of one of the plugin's tables, as a query past the host's entities gives them with all their columns, as records: by
 * attribute, times as dates, a relation as the id of its other side. The host does the same in three times the time, as it
 * looks each attribute up in each row.
 */
export const recordsOf = <T>(strapi: Core.Strapi, uid: string, rows: readonly object[]): T[] => {
  const columns = columnsOf(strapi, uid).map(({ attribute, name, type }) => ({
    attribute,
    name,
    decode: DECODERS[type] ?? asItIs,
  }));
  return (rows as readonly Record<string, unknown>[]).map((row) => {
    const record: Record<string, unknown> = {};
    for (const { attribute, name, decode } of columns) {
      const value = row[name] ?? null;
      record[attribute] = value === null ? null : decode(value);
    }
    return record as T;
  });
};

/** The same for what a condition of the host's finds. The host's hooks of reading are not called. */
export const findRecords = async <T>(
  strapi: Core.Strapi,
  uid: string,
  query: Selection | PageQuery,
): Promise<T[]> =>
  recordsOf(
    strapi,
    uid,
    await strapi.db.queryBuilder(uid).init(query).execute<object[]>({ mapResults: false }),
  );
