import { pageOf, windowOf, type Page } from '../kernel/paging';

import type { Context } from './context';
import type { ListImportsQuery, ListRowsQuery } from './contract';
import { findImport } from './find';
import type { ImportOutcome } from './import';
import { IMPORT_JOB } from './job';
import { presentImport, presentRow, type ImportRowView, type ImportView } from './present';
import { conditionOf } from './store';

/** Imports, the newest first. */
export const listImports = async (context: Context, query: ListImportsQuery): Promise<Page<ImportView>> => {
  const { store, jobs } = context;
  const view = windowOf(query, 'createdAt:desc');
  const where = { job: { $notNull: true } };
  const [total, records] = await Promise.all([
    store.count(where),
    store.find(where, { offset: view.offset, limit: view.limit }),
  ]);
  const views = await Promise.all(
    records.map(async (record) =>
      presentImport(context, record, await jobs.find(record.job ?? '', [IMPORT_JOB])),
    ),
  );
  return pageOf(views, view, total);
};

/** The outcomes that a query names; null for all. */
export const outcomesOf = (outcome: string | undefined): ImportOutcome[] | null =>
  outcome === undefined ? null : (outcome.split(',') as ImportOutcome[]);

/** The rows of an import, in the order of the file. */
export const listRows = async (
  context: Context,
  documentId: string,
  { outcome, ...query }: ListRowsQuery,
): Promise<Page<ImportRowView>> => {
  const { record } = await findImport(context, documentId);
  const view = windowOf(query, 'line:asc');
  const where = conditionOf(record.id, outcomesOf(outcome));
  const [total, rows] = await Promise.all([
    context.store.countRows(where),
    context.store.pageOfRows(where, view),
  ]);
  return pageOf(rows.map(presentRow), view, total);
};
