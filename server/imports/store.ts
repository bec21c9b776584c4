import type { Core } from '@strapi/types';

import { chunksOf, inChunks } from '../kernel/chunks';
import type { Condition } from '../kernel/page-query';
import type { PageWindow } from '../kernel/paging';
import { queryOn, runQuery, unindexed } from '../kernel/query';
import { noteWritten } from '../kernel/statistics';
import { withRetry } from '../kernel/transaction';

import { IMPORT_ROW_UID, IMPORT_UID } from './content-type';
import { WRONG_BY_ITSELF, type FileRow, type ImportOutcome } from './import';
import type { ImportRecord, NewImport, RowRecord, RowResult } from './record';

type ImportRow = Omit<ImportRecord, 'createdAt'> & { createdAt: string };

const toImport = (row: ImportRow): ImportRecord => ({ ...row, createdAt: new Date(row.createdAt) });

type StoredRow = Omit<RowRecord, 'cells'> & { cells: RowRecord['cells'] | null };

/** Of rows whose people's data were taken out nothing but the result is left. */
const toRow = (row: StoredRow): RowRecord => ({ ...row, cells: row.cells ?? [] });

type Key = Pick<RowRecord, 'id' | 'line'>;

/** What is written of a row that was checked. */
export type CheckedRow = Key & Omit<RowResult, 'invitation'>;
/** What is written of one that was applied; what is left out stays as it is, and so do the indexes on it. */
export type AppliedRow = Key & Pick<RowResult, 'outcome' | 'message' | 'invitation'>;

/** Lines that are deleted by one statement. */
const SWEEP = 5000;

/** Whom an earlier row of the file is about. */
type Earlier = Pick<RowRecord, 'emailKey' | 'accountId'>;

/** The only place where this feature touches the database. */
export const createImportStore = (strapi: Core.Strapi) => {
  const imports = () => strapi.db.query(IMPORT_UID);
  const rows = () => strapi.db.query(IMPORT_ROW_UID);
  const rowTable = () => queryOn(strapi, IMPORT_ROW_UID);
  const find = async (where: Condition, query: object = {}): Promise<ImportRecord[]> =>
    ((await imports().findMany({ where, orderBy: { id: 'desc' }, ...query })) as ImportRow[]).map(toImport);
  const findRows = async (where: Condition, query: object): Promise<RowRecord[]> => {
    const found = (await rows().findMany({ where, orderBy: { line: 'asc' }, ...query })) as StoredRow[];
    return found.map(toRow);
  };
  /** The next rows, in the order of the file. */
  const next = (importId: number, line: number, limit: number) =>
    rowTable().where('import_id', importId).where('line', '>', line).orderBy('line').limit(limit);
  /** Along the lines, too: a database that has not seen any of them open would look for all of them, and sort them. */
  const nextOpen = (importId: number, line: number, limit: number) =>
    next(importId, line, limit).where(unindexed(strapi, 'is_open'), '=', true);

  /** All rows in one statement: each has values of its own, and is there already, and locked. */
  const settle = async (importId: number, settled: readonly Key[], columns: string[]): Promise<void> => {
    for (const chunk of chunksOf(settled)) {
      const written = chunk.map((row) => ({ ...row, import_id: importId }));
      await runQuery(strapi, rowTable().insert(written).onConflict('id').merge(columns));
      noteWritten(strapi, IMPORT_ROW_UID, written.length);
    }
  };

  return {
    async byDocumentId(documentId: string): Promise<ImportRecord | null> {
      return (await find({ documentId }))[0] ?? null;
    },
    async byId(id: number): Promise<ImportRecord | null> {
      return (await find({ id }))[0] ?? null;
    },
    async byUploadKey(uploadKey: string): Promise<ImportRecord | null> {
      return (await find({ uploadKey }))[0] ?? null;
    },
    find,
    count: (where: Condition): Promise<number> => imports().count({ where }),
    /** Which of these jobs an import names. */
    async namedJobs(documentIds: readonly string[]): Promise<string[]> {
      const named = await find({ job: { $in: [...documentIds] } });
      return named.flatMap(({ job }) => job ?? []);
    },
    async insert(row: NewImport): Promise<void> {
      await imports().createMany({ data: [row] });
    },
    /** @returns whether it still met the condition */
    async change(where: Condition, patch: Partial<NewImport> & { job?: string }): Promise<boolean> {
      return (await imports().updateMany({ where, data: patch })).count === 1;
    },

    /** Goes past the host's entities, which would make up an id for each of a million rows that nobody asks for by it. */
    async stage(importId: number, staged: readonly FileRow[]): Promise<void> {
      for (const chunk of chunksOf(staged)) {
        const written = chunk.map(({ line, cells }) => ({
          import_id: importId,
          line,
          cells: JSON.stringify(cells),
        }));
        await runQuery(strapi, rowTable().insert(written));
        noteWritten(strapi, IMPORT_ROW_UID, written.length);
      }
    },

    rowsAfter: (
      importId: number,
      line: number,
      limit: number,
      outcomes: readonly ImportOutcome[] | null = null,
    ) => findRows({ ...conditionOf(importId, outcomes), line: { $gt: line } }, { limit }),
    keysAfter: (importId: number, line: number, limit: number) =>
      runQuery<Key[]>(strapi, next(importId, line, limit).select('id', 'line')),
    /** Those for which an invitation is to be created. */
    openKeysAfter: (importId: number, line: number, limit: number) =>
      runQuery<Key[]>(strapi, nextOpen(importId, line, limit).select('id', 'line')),
    /**
     * Those that are still there, as they are now: until the transaction ends nobody deletes them, so nothing that is
     * written of them puts back a person who was erased.
     */
    lockRows: (keys: readonly Key[]): Promise<RowRecord[]> =>
      inChunks(keys, async (chunk) =>
        (
          await strapi.db
            .queryBuilder(IMPORT_ROW_UID)
            .init({ where: { id: { $in: chunk.map(({ id }) => id) } }, orderBy: { line: 'asc' } })
            .forUpdate()
            .execute<StoredRow[]>()
        ).map(toRow),
      ),
    /** The accounts of the next ones. */
    async openAccountsAfter(importId: number, line: number, limit: number): Promise<number[]> {
      const found = await runQuery<{ account_id: number | null }[]>(
        strapi,
        nextOpen(importId, line, limit).select('account_id'),
      );
      return [...new Set(found.flatMap(({ account_id: id }) => (id === null ? [] : [id])))];
    },

    /**
     * Which of these keys were in an earlier row already that was right by itself, with the account. Found by the key:
     * along the lines, the whole file so far would be read for each step.
     */
    earlier: (importId: number, keys: readonly string[], line: number): Promise<Earlier[]> =>
      inChunks(keys, (chunk) =>
        runQuery<Earlier[]>(
          strapi,
          rowTable()
            .select({ emailKey: 'email_key', accountId: 'account_id' })
            .whereIn('email_key', [...chunk])
            .where(unindexed(strapi, 'import_id'), '=', importId)
            .where(unindexed(strapi, 'line'), '<', line)
            .whereNotIn('outcome', [...WRONG_BY_ITSELF]),
        ),
      ),

    /** Account → how many earlier rows are to be invited into it. */
    async countOpen(
      importId: number,
      accountIds: readonly number[],
      line: number,
    ): Promise<Map<number, number>> {
      const counted = await inChunks(accountIds, (chunk) =>
        strapi.db
          .queryBuilder(IMPORT_ROW_UID)
          .select(['account_id', strapi.db.connection.raw('count(*) as opened')])
          .where({ importId, accountId: { $in: chunk }, isOpen: true, line: { $lt: line } })
          .groupBy('account_id')
          .execute<{ account_id: number; opened: number | string }[]>({ mapResults: false }),
      );
      return new Map(counted.map(({ account_id, opened }) => [account_id, Number(opened)]));
    },

    /** Writes what would become of rows. */
    settleChecked: (importId: number, checked: readonly CheckedRow[]) =>
      settle(
        importId,
        checked.map(({ emailKey, accountId, isOpen, ...row }) => ({
          ...row,
          email_key: emailKey,
          account_id: accountId,
          is_open: isOpen,
        })),
        ['outcome', 'message', 'email', 'email_key', 'account_id', 'is_open'],
      ),
    /** Writes what became of rows. */
    settleApplied: (importId: number, applied: readonly AppliedRow[]) =>
      settle(importId, applied, ['outcome', 'message', 'invitation']),

    countRows: (where: Condition): Promise<number> => rows().count({ where }),
    pageOfRows: (where: Condition, { offset, limit }: PageWindow) => findRows(where, { offset, limit }),

    /** Removes an import with its rows, some thousands at a time. */
    async remove(id: number): Promise<void> {
      const [last] = await findRows(
        { importId: id },
        { orderBy: { line: 'desc' }, limit: 1, select: ['line'] },
      );
      for (let from = 0; from < (last?.line ?? 0); from += SWEEP) {
        const where = { importId: id, line: { $gt: from, $lte: from + SWEEP } };
        await withRetry(() => rows().deleteMany({ where }));
      }
      await imports().deleteMany({ where: { id } });
    },
  };
};

export type ImportStore = ReturnType<typeof createImportStore>;

/** Which rows of an import a list shows. */
export const conditionOf = (importId: number, outcomes: readonly ImportOutcome[] | null): Condition => ({
  importId,
  ...(outcomes && { outcome: { $in: [...outcomes] } }),
});
