import type { Sheet } from '../kernel/csv';
import { eachByKeyset } from '../kernel/keyset';

import type { Context } from './context';
import type { ResultFilter } from './contract';
import { outcomesOf } from './list';
import type { ImportRecord, RowRecord } from './record';

/** What is written beside each row. */
const RESULT = ['line', 'outcome', 'message', 'invitation'];

/** The columns of the file and what became of its rows; a column of the file that has one of our names keeps it. */
export const resultSheet = ({ columns }: ImportRecord): Sheet<RowRecord> => ({
  columns: [...columns, ...RESULT.map((name) => (columns.includes(name) ? `${name} (import)` : name))],
  toRow: ({ cells, line, outcome, message, invitation }) => [
    ...columns.map((_, index) => cells[index] ?? null),
    String(line),
    outcome,
    message,
    invitation,
  ],
});

/** The rows of an import that a filter wants, in the order of the file, a few hundred at a time. */
export const eachRow = (
  { store }: Context,
  { id }: ImportRecord,
  { outcome }: ResultFilter,
): AsyncGenerator<RowRecord> =>
  eachByKeyset(
    (after, limit) => store.rowsAfter(id, after ?? 0, limit, outcomesOf(outcome)),
    ({ line }) => line,
  );
