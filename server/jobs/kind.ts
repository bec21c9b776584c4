import type { JobCounts, JobRecord } from './job';

/** What could not be done, for the list that can be downloaded. */
export interface JobFailure {
  /** The `documentId` of what it was about. */
  subject: string;
  /** The stable name of the error. */
  name: string;
  message: string;
}

/** What one step has done. */
export interface Step {
  /** How many rows it has dealt with. */
  processed: number;
  /** Outcome → how many more of them. */
  counts?: JobCounts;
  /** Where the next step goes on; anything that can be written as JSON. */
  cursor: unknown;
  /** How much there is to do, where that is known now. */
  total?: number;
  failures?: readonly JobFailure[];
  /** This part of the work is over: the state that follows. */
  end?: 'ready' | 'done';
}

/** A kind of job, which its feature registers. `P` is what its steps are prepared with. */
export interface JobKind<P = unknown> {
  name: string;
  /** The plugin's own housekeeping, which nobody has started: it is not in the list of jobs. */
  isHousekeeping?: boolean;
  /**
   * Which of these ended jobs its feature still names: they stay, until it deletes them by `remove`. A kind that has
   * this also looks by itself after those that are paused for long. Without it all go when they are old.
   */
  keptAmong?(documentIds: readonly string[]): Promise<readonly string[]>;
  /**
   * Reads what the next step needs, before its transaction: whatever takes long. It writes nothing.
   *
   * @throws as `step`
   */
  prepare?(job: JobRecord): Promise<P>;
  /**
   * One small part of the work: on SQLite some tens of rows at most, as other requests wait for it there. It runs inside a
   * transaction that has written the lease of the job first, and that also writes the step's cursor, counts and
   * failures: so each step happens exactly once, whatever crashes. It may be run again where the database gives up, or somebody else
   * was faster with what a unique index or a reference is about.
   *
   * @param job as it is before the step
   * @param prepared what `prepare` has read a moment before; it may have changed since
   * @throws PluginError to end the job as `failed` with that sentence; the step is undone. Another error is tried again.
   */
  step(job: JobRecord, prepared: P): Promise<Step>;
  /** `documentId` → address, of what failures are about, for the list of them. */
  emailsOf?(documentIds: readonly string[]): Promise<Map<string, string>>;
}

/** The kinds that this node knows, by name. */
export type JobKinds = Map<string, JobKind>;
