import type { BulkRow, Invitation } from './contract';

export interface BulkFailure {
  email: string;
  documentId: string;
  error: { name: string; message: string };
}

/** The error of one row, or `null` where it went well. */
export const failureOf = (row: BulkRow): BulkFailure['error'] | null => ('error' in row ? row.error : null);

/** Which of the selected ones failed; the server answers in the order in which it was asked. */
export const failuresOf = (rows: BulkRow[], asked: Invitation[]): BulkFailure[] =>
  asked.flatMap(({ email, documentId }, index) => {
    const row = rows[index];
    const error = row ? failureOf(row) : null;
    return error ? [{ email, documentId, error }] : [];
  });
