import type { JobCounts, JobRecord, Step } from '../jobs/service';

import { parseAddress } from '../kernel/email-address';

import type { Context } from './context';
import { cursorOf, OPEN } from './job';
import { inputsOf, type Refusal, type RowInput } from './names';
import type { ImportRecord, RowRecord, RowResult } from './record';
import { valuesOf, type RowValues } from './row-values';
import { createSifter, type Checked, type Verdict } from './sift';
import type { CheckedRow } from './store';

const MAX_EMAIL = 255;

/** A row in the file's words, in ours, and what stands in its way before anything of the site is asked. */
export interface ReadRow {
  row: RowRecord;
  values: RowValues;
  input: Record<string, unknown>;
  refusal: Refusal | null;
}

const refusalBefore = (
  { columns }: ImportRecord,
  row: RowRecord,
  values: RowValues,
  read: RowInput,
): Refusal | null => {
  if (row.cells.length > columns.length) {
    return {
      outcome: 'invalid',
      message: `This row has ${row.cells.length} cells, but the file has ${columns.length} columns. Is a quotation mark missing?`,
    };
  }
  if (values.email === null) {
    return { outcome: 'invalid', message: 'The email address is missing.' };
  }
  return 'refusal' in read ? read.refusal : null;
};

/** Reads rows by the import's mapping. */
export const readRows = async (
  context: Context,
  record: ImportRecord,
  rows: readonly RowRecord[],
): Promise<ReadRow[]> => {
  const values = rows.map(({ cells }) => valuesOf(record.mapping, cells));
  const inputs = await inputsOf(context, values, record.defaults);
  return rows.flatMap((row, index) => {
    const [own, read] = [values[index], inputs[index]];
    return own && read
      ? [
          {
            row,
            values: own,
            input: 'input' in read ? read.input : {},
            refusal: refusalBefore(record, row, own, read),
          },
        ]
      : [];
  });
};

const checkRows = async (
  { invitations }: Context,
  read: readonly ReadRow[],
  actor: JobRecord['actor'],
): Promise<{ checked: (Checked | null)[]; freeSeats: ReadonlyMap<number, number> }> => {
  const askable = read.filter(({ refusal }) => refusal === null);
  const answer = await invitations.checkMany(
    askable.map(({ input }) => input),
    actor,
    'import',
  );
  const byRow = new Map(askable.map(({ row }, index) => [row.id, answer.rows[index] ?? null]));
  return { checked: read.map(({ row }) => byRow.get(row.id) ?? null), freeSeats: answer.freeSeats };
};

const resultOf = (
  { values }: ReadRow,
  checked: Checked | null,
  { outcome, message, isOpen }: Verdict,
): Omit<RowResult, 'invitation'> => ({
  outcome,
  message,
  email: (checked?.address?.typed ?? values.email)?.slice(0, MAX_EMAIL) ?? null,
  emailKey: checked?.address?.key ?? parseAddress(values.email ?? '')?.key ?? null,
  accountId: checked?.accountId ?? null,
  isOpen,
});

const countsOf = (rows: readonly Pick<RowResult, 'outcome' | 'isOpen'>[]): JobCounts => {
  const counts: JobCounts = {};
  for (const { outcome, isOpen } of rows) {
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    counts[OPEN] = (counts[OPEN] ?? 0) + (isOpen ? 1 : 0);
  }
  return counts;
};

/** Checks the next rows and writes down what would become of them; nobody is invited. */
export const checkStep = async (context: Context, record: ImportRecord, job: JobRecord): Promise<Step> => {
  const { store, stepRows } = context;
  const { line } = cursorOf(job);
  const next = await store.keysAfter(record.id, line, stepRows);
  const rows = await store.lockRows(next);
  const read = await readRows(context, record, rows);
  const { checked, freeSeats } = await checkRows(context, read, job.actor);
  const sift = await createSifter(context, {
    importId: record.id,
    line: next[0]?.line ?? line,
    checked,
    freeSeats,
  });
  const settled = read.map((item, index): CheckedRow => {
    const check = checked[index] ?? null;
    const verdict = item.refusal ? { ...item.refusal, isOpen: false } : sift(item.input, check);
    return { id: item.row.id, line: item.row.line, ...resultOf(item, check, verdict) };
  });
  await store.settleChecked(record.id, settled);
  return {
    processed: rows.length,
    counts: countsOf(settled),
    cursor: { line: next.at(-1)?.line ?? line },
    // Rows of people who were erased meanwhile are gone: in the end all there was is checked.
    ...(next.length < stepRows && { total: job.processed + rows.length, end: 'ready' as const }),
  };
};
