import type { UID } from '@strapi/types';

import { CHALLENGE_UID } from '../challenges/content-type';
import { IDEMPOTENCY_KEY_UID } from '../idempotency/content-type';
import { IMPORT_ROW_UID, IMPORT_UID } from '../imports/content-type';
import { JOB_UID } from '../jobs/content-type';
import { inChunks } from '../kernel/chunks';
import { queryOn } from '../kernel/query';
import { RATE_LIMIT_UID } from '../rate-limits/content-type';
import { EVENT_UID } from '../timeline/content-type';

import type { Context } from './context';
import { mentions } from './mention';
import type { Person } from './person';

const FILE_NAME = 'file_name';

/** Where an address stands inside of other things, so that no key leads to it: every row is looked at. */
const PLACES: readonly { uid: UID.ContentType; columns: readonly string[] }[] = [
  { uid: EVENT_UID, columns: ['actor_name', 'changes'] },
  { uid: IDEMPOTENCY_KEY_UID, columns: ['response'] },
  { uid: CHALLENGE_UID, columns: ['payload'] },
  { uid: JOB_UID, columns: ['params', 'position', 'error'] },
  { uid: IMPORT_UID, columns: [FILE_NAME, 'columns', 'defaults'] },
  { uid: IMPORT_ROW_UID, columns: ['cells', 'email', 'message'] },
  { uid: RATE_LIMIT_UID, columns: ['bucket'] },
];

type Row = Record<string, unknown> & { id: number };

/** `%` and `_` are what they look like. */
const likeOf = (text: string): string => `%${text.toLowerCase().replace(/[!%_]/g, '!$&')}%`;

/** What follows an address in the name of a file is mostly no more of a domain, and losing such a name is no harm. */
const names = (column: string, text: string, words: readonly string[]): boolean =>
  column === FILE_NAME ? words.some((word) => text.toLowerCase().includes(word)) : mentions(text, words);

/** Ids of the rows that name the person; LIKE only narrows down, as `ann@…` is a part of `joann@…`. */
const findRows = async (
  { strapi }: Context,
  uid: UID.ContentType,
  columns: readonly string[],
  words: readonly string[],
): Promise<number[]> => {
  const type = strapi.db.dialect.client === 'mysql' ? 'char' : 'text';
  const tests = columns.flatMap((column) =>
    words.map((word) => ({
      sql: `lower(cast(?? as ${type})) like ? escape '!'`,
      values: [column, likeOf(word)],
    })),
  );
  const rows = await queryOn(strapi, uid)
    .select<Row[]>(['id', ...columns])
    .whereRaw(
      tests.map(({ sql }) => sql).join(' or '),
      tests.flatMap(({ values }) => values),
    );
  return rows
    .filter((row) =>
      columns.some((column) => {
        const value = row[column];
        return names(column, typeof value === 'string' ? value : JSON.stringify(value ?? ''), words);
      }),
    )
    .map(({ id }) => id);
};

const removeRows = async (
  { remove }: Context,
  uid: UID.ContentType,
  ids: readonly number[],
): Promise<number> =>
  (await inChunks(ids, async (chunk) => [await remove(uid, { id: { $in: chunk } })])).reduce(
    (total, count) => total + count,
    0,
  );

/** A job that is about the person must not go on without the filter that says so: it ends first. */
const endJobs = async ({ rows, change, jobs }: Context, ids: readonly number[]): Promise<number> => {
  const found = (await rows(JOB_UID).findMany({
    select: ['id', 'documentId', 'state'],
    where: { id: { $in: [...ids] } },
  })) as { id: number; documentId: string; state: string }[];
  for (const { documentId, state } of found) {
    if (!['done', 'cancelled', 'failed'].includes(state)) {
      await jobs.cancel(documentId);
    }
  }
  return change(JOB_UID, { id: { $in: [...ids] } }, { params: {}, position: null, error: null });
};

interface ImportTexts {
  id: number;
  fileName: string | null;
  columns: readonly string[];
  defaults: Record<string, unknown>;
}

/** The import stays, for the others in it: without what names the person. */
const blankImports = async (
  { rows, change }: Context,
  ids: readonly number[],
  words: readonly string[],
): Promise<number> => {
  const isNamed = (value: unknown): boolean => mentions(JSON.stringify(value), words);
  const found = (await rows(IMPORT_UID).findMany({ where: { id: { $in: [...ids] } } })) as ImportTexts[];
  for (const { id, fileName, columns, defaults } of found) {
    const data = {
      fileName: names(FILE_NAME, fileName ?? '', words) ? null : fileName,
      columns: columns.map((name, index) => (isNamed(name) ? `Column ${index + 1}` : name)),
      defaults: Object.fromEntries(Object.entries(defaults).filter(([, value]) => !isNamed(value))),
    };
    await change(IMPORT_UID, { id }, data);
  }
  return found.length;
};

const clear = async (
  context: Context,
  uid: UID.ContentType,
  ids: readonly number[],
  words: readonly string[],
): Promise<number> => {
  if (ids.length === 0) {
    return 0;
  }
  if (uid === IMPORT_UID) {
    return blankImports(context, ids, words);
  }
  if (uid === JOB_UID) {
    return endJobs(context, ids);
  }
  if (uid === EVENT_UID) {
    const counts = await inChunks(ids, async (chunk) => [
      await context.change(EVENT_UID, { id: { $in: chunk } }, { actorName: null, changes: null }),
    ]);
    return counts.reduce((total, count) => total + count, 0);
  }
  return removeRows(context, uid, ids);
};

/**
 * Clears what names the address in passing: answers kept for repeated calls, codes under way, counters, files and their
 * rows, jobs whose filter it is, and lines of the trail.
 *
 * @param spellings of the address, beside the canonical one
 * @returns how many rows
 */
export const clearTraces = async (
  context: Context,
  { address }: Person,
  spellings: readonly string[],
): Promise<number> => {
  const words = [
    ...new Set([address.canonical, address.key, ...spellings.map((text) => text.toLowerCase())]),
  ];
  let total = 0;
  for (const { uid, columns } of PLACES) {
    total += await clear(context, uid, await findRows(context, uid, columns, words), words);
  }
  return total;
};
