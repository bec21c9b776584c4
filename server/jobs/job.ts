import type { Actor } from '../kernel/actor';

/**
 * The life of a job: work that is too much for one request.
 *
 * It begins as `running`, or as `checking` where somebody is to look at what was found before it is applied: then it
 * becomes `ready`, and `running` once it is applied. What works can be `paused`, and goes on where it was. It ends as
 * `done`; as `cancelled`, with what was done so far; or as `failed`, which says why. Only `checking` and `running` are
 * worked on: by one node at a time, which holds a lease that each step renews.
 */
export const JOB_STATES = ['checking', 'ready', 'running', 'paused', 'done', 'cancelled', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Somebody works on it, or will. */
export const ACTIVE = ['checking', 'running'] as const satisfies readonly JobState[];
/** It has not ended. */
export const ALIVE = ['checking', 'ready', 'running', 'paused'] as const satisfies readonly JobState[];

/** Nothing happens to it any more. */
export const ENDED = ['done', 'cancelled', 'failed'] as const satisfies readonly JobState[];

export type ActiveState = (typeof ACTIVE)[number];

export const isAlive = (state: JobState): boolean => ALIVE.some((alive) => alive === state);

/** How many rows had which outcome; what the keys are is the kind's. */
export type JobCounts = Record<string, number>;

/** A job as its kind sees it. */
export interface JobRecord {
  id: number;
  documentId: string;
  kind: string;
  state: JobState;
  /** How much there is to do; null where nobody has counted. */
  total: number | null;
  /** How much is done of it. */
  processed: number;
  counts: JobCounts;
  /** What was asked for. */
  params: Record<string, unknown>;
  /** Where it goes on: whatever the last step has left, as JSON; null before the first. */
  cursor: unknown;
  /** Who started it. */
  actor: Actor;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** Why it failed, as a sentence. */
  error: string | null;
}

/** An actor as a text that can be looked for. */
export const nameOfActor = ({ kind, id }: Pick<Actor, 'kind' | 'id'>): string => `${kind}:${id ?? ''}`;

/** A job as the table keeps it. */
export interface StoredJob extends JobRecord {
  startedBy: string;
  /** Unique among those that are alive: kind and target. Null once it has ended. */
  openKey: string | null;
  /** Where a paused one goes on. */
  pausedFrom: ActiveState | null;
  pausedAt: Date | null;
  /** When it may be taken; while somebody has it, the end of the lease. */
  dueAt: Date | null;
  claimToken: string | null;
  /** How often it was taken since its last step, so that work which ends its process is not tried for ever. */
  attempts: number;
  /** How long it was worked on, in milliseconds, without pauses. */
  workedMs: number;
}

/** Adds what a step has counted. */
export const addCounts = (counts: JobCounts, added: JobCounts = {}): JobCounts => {
  const sum = { ...counts };
  for (const [key, count] of Object.entries(added)) {
    sum[key] = (sum[key] ?? 0) + count;
  }
  return sum;
};
