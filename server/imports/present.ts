import type { JobRecord, JobView } from '../jobs/service';

import type { Context } from './context';
import type { ImportField, ImportOutcome } from './import';
import { OPEN } from './job';
import type { ImportRecord, RowRecord } from './record';

/** An import, as administrators see it in a list. */
export interface ImportView extends JobView {
  /** The `documentId` of its job, which a change of the mapping replaces. */
  job: string;
  fileName: string | null;
  rowCount: number;
  /** For how many rows an invitation is still to be created. */
  open: number;
}

/** One import, with what its columns are. */
export interface ImportDetail extends ImportView {
  hasHeader: boolean;
  columns: { name: string; field: ImportField | null; samples: string[] }[];
  /** Column → field. */
  mapping: Record<string, ImportField | null>;
  defaults: Record<string, unknown>;
  /** The first rows. */
  sample: { line: number; cells: readonly string[] }[];
}

/** One of them, for whoever asks. */
export interface OneImportView extends ImportDetail {
  /** Whether they may cancel it, as long as it has not ended. */
  mayCancel: boolean;
}

/** A row, as administrators see it. */
export interface ImportRowView {
  line: number;
  email: string | null;
  /** Null until it was checked. */
  outcome: ImportOutcome | null;
  message: string | null;
  /** The `documentId` of its invitation. */
  invitation: string | null;
  cells: readonly string[];
}

export const presentImport = ({ jobs }: Context, record: ImportRecord, job: JobRecord): ImportView => {
  const { counts, ...view } = jobs.present(job);
  const { [OPEN]: open = 0, ...outcomes } = counts;
  return {
    ...view,
    documentId: record.documentId,
    job: job.documentId,
    createdAt: record.createdAt.toISOString(),
    counts: Object.fromEntries(Object.entries(outcomes).filter(([, count]) => count !== 0)),
    open,
    fileName: record.fileName,
    rowCount: record.rowCount,
  };
};

const SAMPLE = 5;

export const presentDetail = async (
  context: Context,
  record: ImportRecord,
  job: JobRecord,
): Promise<ImportDetail> => {
  const rows = await context.store.rowsAfter(record.id, 0, SAMPLE);
  const columns = record.columns.map((name, index) => ({
    name,
    field: record.mapping[index] ?? null,
    samples: rows.map(({ cells }) => cells[index] ?? ''),
  }));
  return {
    ...presentImport(context, record, job),
    hasHeader: record.hasHeader,
    columns,
    mapping: Object.fromEntries(columns.map(({ name, field }) => [name, field])),
    defaults: record.defaults,
    sample: rows.map(({ line, cells }) => ({ line, cells })),
  };
};

export const presentRow = (row: RowRecord): ImportRowView => ({
  line: row.line,
  email: row.email,
  outcome: row.outcome,
  message: row.message,
  invitation: row.invitation,
  cells: row.cells,
});
