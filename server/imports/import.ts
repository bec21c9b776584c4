/**
 * An import is a file of people who are to be invited. Its rows are staged as they are in the file; a job of kind
 * `import` then says of every row what would become of it (`checking` → `ready`), and, once somebody has applied it,
 * creates the invitations (`running` → `done`).
 */
export const IMPORT_OUTCOMES = [
  'new',
  'existing-user',
  'already-member',
  'already-pending',
  'duplicate-in-file',
  'invalid',
  'blocked-domain',
  'unknown-role',
  'unknown-account',
  'unknown-group',
  'unknown-permission',
  'suppressed',
  'over-seats',
  'created',
  'failed',
] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** Whoever else is in the file: what such a row wants is nobody's. */
export const WRONG_BY_ITSELF = [
  'invalid',
  'blocked-domain',
  'unknown-role',
  'unknown-account',
  'unknown-group',
  'unknown-permission',
] as const satisfies readonly ImportOutcome[];

/** What a column can be; `name` is a first and a last name in one cell. */
export const IMPORT_FIELDS = [
  'email',
  'name',
  'firstName',
  'lastName',
  'phone',
  'countryCode',
  'role',
  'account',
  'groups',
  'permissions',
  'message',
  'locale',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Per column of the file, in its order, what it is; null for one that is left out. */
export type Mapping = readonly (ImportField | null)[];

/** One record of the file. */
export interface FileRow {
  /** Its number as a spreadsheet counts: the header is 1, and a cell of several lines is still one row. */
  line: number;
  /** Without the empty ones at its end. */
  cells: readonly string[];
  /** How many cells there are with them. */
  width: number;
}

/** How a file is to be read. */
export interface Layout {
  columns: readonly string[];
  hasHeader: boolean;
  /** How many columns the header names; 0 where there is none. */
  headings: number;
}

/** Columns beyond these are refused. */
export const MAX_COLUMNS = 50;
/** Bytes of one row. */
export const MAX_ROW_BYTES = 64 * 1024;
