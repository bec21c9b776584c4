import type { Actor } from '../kernel/actor';
import { nameOfActor, type JobRecord } from '../jobs/job';

/** The kind of an import's jobs. */
export const IMPORT_JOB = 'import';

/** What an import's job is told. */
export interface ImportParams {
  /** Id of the import. */
  import: number;
  /** Who has uploaded it; see `nameOfActor`. */
  uploadedBy?: string | undefined;
  /** Who has applied it, and so vouches for its invitations; only then. */
  appliedBy?: Actor;
  /** The accounts of the first rows: they are held before anything is read. */
  accounts?: readonly number[];
}

/** Where a step goes on. */
export interface ImportCursor {
  /** The last line that is done. */
  line: number;
  /** The accounts of the rows that follow. */
  accounts?: readonly number[];
}

export const paramsOf = ({ params }: JobRecord): ImportParams => params as unknown as ImportParams;

/** Whether it is somebody's own to take back: they have uploaded it, and nobody has applied it. */
export const mayTakeBack = (job: JobRecord, uploader: Pick<Actor, 'kind' | 'id'>): boolean => {
  const { uploadedBy, appliedBy } = paramsOf(job);
  return !appliedBy && uploadedBy === nameOfActor(uploader);
};

export const cursorOf = (job: JobRecord): ImportCursor =>
  (job.cursor as ImportCursor | null) ?? { line: 0, accounts: paramsOf(job).accounts ?? [] };

/** Counted beside the outcomes: for how many rows an invitation is still to be created. */
export const OPEN = 'open';
