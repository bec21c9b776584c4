/** Work that the server does by itself, such as an import or an action on many invitations. */
export const JOB_STATES = ['checking', 'ready', 'running', 'paused', 'done', 'cancelled', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface Job {
  documentId: string;
  kind: string;
  state: JobState;
  /** `null` until it is known */
  total: number | null;
  processed: number;
  counts: Record<string, number>;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  /** Why it failed, in the server's words */
  error: string | null;
  actor: { kind: string; name: string | null };
  /** `null` where it does not move, or has only begun */
  ratePerSecond: number | null;
  secondsLeft: number | null;
}

/** One of them, for whoever looks at it. */
export interface OneJob extends Job {
  /** Whether they may pause, resume and cancel it */
  mayManage: boolean;
}

/** Whether it moves by itself. */
export const isMoving = ({ state }: Pick<Job, 'state'>): boolean =>
  state === 'checking' || state === 'running';

/** Whether it can still change. */
export const isAlive = (job: Pick<Job, 'state'>): boolean =>
  isMoving(job) || job.state === 'ready' || job.state === 'paused';
