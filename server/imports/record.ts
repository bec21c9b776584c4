import type { ImportOutcome, Mapping } from './import';

/** A row of the imports' table. */
export interface ImportRecord {
  id: number;
  documentId: string;
  createdAt: Date;
  fileName: string | null;
  /** The `documentId` of its job; null until all rows are staged. */
  job: string | null;
  rowCount: number;
  columns: readonly string[];
  hasHeader: boolean;
  mapping: Mapping;
  defaults: Record<string, unknown>;
}

export type NewImport = Omit<ImportRecord, 'id' | 'documentId' | 'createdAt' | 'job'> & { uploadKey: string };

/** What became of a row. */
export interface RowResult {
  outcome: ImportOutcome;
  message: string | null;
  email: string | null;
  /** Of every row that has an address, so that whoever has it can be found, and erased. */
  emailKey: string | null;
  accountId: number | null;
  isOpen: boolean;
  invitation: string | null;
}

/** A row of the staged rows' table; nothing is known of it before its check. */
export interface RowRecord extends Omit<RowResult, 'outcome' | 'isOpen'> {
  id: number;
  line: number;
  cells: readonly string[];
  outcome: ImportOutcome | null;
  isOpen: boolean | null;
}
