import type { Permissions } from '../accounts/contract';
import type { Job } from '../jobs/contract';

/** What becomes, or would become, of a row of the file. */
export const OUTCOMES = [
  'new',
  'existing-user',
  'created',
  'failed',
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
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a column can be. */
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

/** What everybody gets of whom the file does not say otherwise. */
export interface ImportDefaults {
  role?: string;
  account?: string;
  groups?: string[];
  permissions?: Permissions;
  message?: string;
  locale?: string;
  emailPolicy?: string;
  expiresIn?: string;
  send?: boolean;
}

export interface Import extends Job {
  /** `null` where there was none */
  fileName: string | null;
  rowCount: number;
  /** How many people are still to be invited. */
  open: number;
}

export interface Column {
  name: string;
  /** `null` for one that is left out. */
  field: ImportField | null;
  /** Its cells in the first rows. */
  samples: string[];
}

export interface ImportDetail extends Import {
  /** Of the work on it, which begins anew where the columns change. */
  job: string;
  /** Whether whoever asks may cancel it, as long as it has not ended */
  mayCancel: boolean;
  columns: Column[];
}

/** Column → what it is. */
export type Mapping = Record<string, ImportField | null>;

export interface ImportRow {
  line: number;
  email: string | null;
  outcome: Outcome | null;
  message: string | null;
  invitation: string | null;
}
