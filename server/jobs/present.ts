import { SECOND_MS } from '../kernel/clock';

import { ACTIVE, type JobCounts, type JobState, type StoredJob } from './job';

/** A job, as administrators see it. */
export interface JobView {
  documentId: string;
  kind: string;
  state: JobState;
  total: number | null;
  processed: number;
  counts: JobCounts;
  actor: { kind: string; name: string | null };
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  error: string | null;
  /** Rows per second, while it is worked on; null where that is not known yet. */
  ratePerSecond: number | null;
  /** How long it will still take at that rate, in seconds. */
  secondsLeft: number | null;
}

/** One of them, for whoever asks. */
export interface OneJobView extends JobView {
  /** Whether they may pause, resume and cancel it. */
  mayManage: boolean;
}

const rateOf = ({ processed, workedMs }: StoredJob): number | null =>
  processed > 0 && workedMs > 0 ? Math.round((processed * SECOND_MS * 10) / workedMs) / 10 : null;

const leftOf = ({ state, total, processed }: StoredJob, rate: number | null): number | null =>
  total === null || !rate || !ACTIVE.some((active) => active === state)
    ? null
    : Math.ceil(Math.max(0, total - processed) / rate);

export const presentJob = (job: StoredJob): JobView => {
  const ratePerSecond = rateOf(job);
  return {
    documentId: job.documentId,
    kind: job.kind,
    state: job.state,
    total: job.total,
    processed: job.processed,
    counts: job.counts,
    actor: { kind: job.actor.kind, name: job.actor.name },
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
    error: job.error,
    ratePerSecond,
    secondsLeft: leftOf(job, ratePerSecond),
  };
};
