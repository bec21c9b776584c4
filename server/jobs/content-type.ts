import { biginteger, datetime, hiddenContentType, integer, json, string, text } from '../kernel/content-type';

export const JOB_UID = 'plugin::invitations.job';
export const JOB_FAILURE_UID = 'plugin::invitations.job-failure';

/** Work that is too much for one request. */
const job = hiddenContentType({
  singularName: 'job',
  pluralName: 'jobs',
  displayName: 'Job',
  collectionName: 'invitations_jobs',
  uniques: [['open_key']],
  indexes: [['state', 'due_at'], ['kind'], ['started_by']],
  attributes: {
    kind: string,
    /** Kind and target, while it is alive: the database refuses a second one. */
    openKey: string,
    state: string,
    pausedFrom: string,
    pausedAt: datetime,
    total: integer,
    processed: integer,
    counts: json,
    params: json,
    /** The cursor, in an object of its own: a bare text is not read back alike by all databases. */
    position: json,
    actor: json,
    /** The same as a text that can be looked for. */
    startedBy: string,
    startedAt: datetime,
    finishedAt: datetime,
    error: text,
    /** When it may be taken; while somebody works on it, when the lease ends. */
    dueAt: datetime,
    claimToken: string,
    attempts: integer,
    workedMs: biginteger,
  },
});

/** What a job could not do. It names no address: whoever downloads the list sees the one that the record has then. */
const failure = hiddenContentType({
  singularName: 'job-failure',
  pluralName: 'job-failures',
  displayName: 'Failure of a job',
  collectionName: 'invitations_job_failures',
  indexes: [['job_id']],
  attributes: { jobId: integer, subject: string, name: string, message: text },
});

export const contentTypes = { job, 'job-failure': failure };
