import { eachByKeyset } from '../kernel/keyset';

import type { Context } from './context';
import type { ImportRecord, RowRecord } from './record';

/** What is written beside each row. */
const RESULT = ['line', 'outcome', 'message', 'invitation'];

/** The columns of the file and what became of its rows; a column of the file that has one of our names keeps it. */
export const resultColumns = ({ columns }: ImportRecord): string[] => [
  ...columns,
  ...RESULT.map((name) => (columns.includes(name) ? `${name} (import)` : name)),
];

export const resultRow =
  ({ columns }: ImportRecord) =>
  ({ cells, line, outcome, message, invitation }: RowRecord): (string | null)[] => [
    ...columns.map((_, index) => cells[index] ?? null),
    String(line),
    outcome,
    message,
    invitation,
  ];

/** All rows of an import, a few hundred at a time. */
export const eachRow = ({ store }: Context, { id }: ImportRecord): AsyncGenerator<RowRecord> =>
  eachByKeyset(
    (after, limit) => store.rowsAfter(id, after ?? 0, limit),
    ({ line }) => line,
  );
