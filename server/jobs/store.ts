import type { Core } from '@strapi/types';

import { chunksOf } from '../kernel/chunks';
import type { Condition, PageQuery } from '../kernel/page-query';

import { JOB_FAILURE_UID, JOB_UID } from './content-type';
import { ACTIVE, ENDED, type StoredJob } from './job';
import type { JobFailure } from './kind';

const DATES = [
  'createdAt',
  'startedAt',
  'finishedAt',
  'dueAt',
  'pausedAt',
] as const satisfies readonly (keyof StoredJob)[];

/** A row as the host reads it: times are texts, large numbers too. */
type Row = Omit<StoredJob, (typeof DATES)[number] | 'cursor' | 'workedMs'> &
  Record<(typeof DATES)[number], string | null> & {
    position: { at: unknown } | null;
    workedMs: string | number | null;
  };

const toJob = ({ position, workedMs, ...row }: Row): StoredJob => {
  const dates = DATES.map((field) => [field, row[field] === null ? null : new Date(row[field])]);
  return {
    ...row,
    ...Object.fromEntries(dates),
    cursor: position?.at ?? null,
    workedMs: Number(workedMs ?? 0),
  } as StoredJob;
};

/** What may be written. */
export type JobPatch = Partial<Omit<StoredJob, 'id' | 'documentId' | 'createdAt'>>;

const toRow = ({ cursor, ...patch }: JobPatch) =>
  cursor === undefined ? patch : { ...patch, position: { at: cursor } };

export type JobHandle = Pick<StoredJob, 'id' | 'documentId' | 'kind'>;

/** A failure as the table keeps it. */
export interface StoredFailure extends JobFailure {
  id: number;
}

/** The only place where this feature touches the database. */
export const createJobStore = (strapi: Core.Strapi) => {
  const jobs = () => strapi.db.query(JOB_UID);
  const failures = () => strapi.db.query(JOB_FAILURE_UID);
  const page = async (query: PageQuery): Promise<StoredJob[]> =>
    ((await jobs().findMany(query)) as Row[]).map(toJob);
  const one = async (where: Condition): Promise<StoredJob | null> =>
    (await page({ where, orderBy: [{ id: 'asc' }], limit: 1 }))[0] ?? null;

  return {
    page,
    count: (where: Condition): Promise<number> => jobs().count({ where }),
    byId: (id: number) => one({ id }),
    byDocumentId: (documentId: string) => one({ documentId }),
    byOpenKey: (openKey: string) => one({ openKey }),

    /** Those that may be taken, the one that has waited longest first. */
    due: (kinds: readonly string[], now: Date, limit: number): Promise<StoredJob[]> =>
      page({
        where: { state: { $in: [...ACTIVE] }, dueAt: { $lte: now }, kind: { $in: [...kinds] } },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        limit,
      }),

    /** @throws the database's error where one of the key is alive; see `isDuplicate` */
    async insert(job: JobPatch): Promise<void> {
      await jobs().createMany({ data: [toRow(job)] });
    },

    /**
     * Every change goes through here: one conditional UPDATE.
     *
     * @returns whether the row still met the condition
     */
    async change(where: Condition, patch: JobPatch): Promise<boolean> {
      return (await jobs().updateMany({ where, data: toRow(patch) })).count === 1;
    },

    /** Those that were paused by then, but for those of these kinds. */
    pausedBefore: (before: Date, exceptKinds: readonly string[], limit: number): Promise<StoredJob[]> =>
      page({
        where: { state: 'paused', pausedAt: { $lte: before }, kind: { $notIn: [...exceptKinds] } },
        orderBy: [{ id: 'asc' }],
        limit,
      }),
    /** Those that ended by then, from an id on. */
    async endedBefore(before: Date, afterId: number, limit: number): Promise<JobHandle[]> {
      return (await jobs().findMany({
        select: ['id', 'documentId', 'kind'],
        where: { state: { $in: [...ENDED] }, finishedAt: { $lte: before }, id: { $gt: afterId } },
        orderBy: { id: 'asc' },
        limit,
      })) as JobHandle[];
    },
    /** With the lists of what they could not do. */
    async remove(ids: readonly number[]): Promise<void> {
      await jobs().deleteMany({ where: { id: { $in: [...ids] } } });
      await failures().deleteMany({ where: { jobId: { $in: [...ids] } } });
    },

    async addFailures(jobId: number, added: readonly JobFailure[]): Promise<void> {
      for (const chunk of chunksOf(added)) {
        await failures().createMany({ data: chunk.map((failure) => ({ ...failure, jobId })) });
      }
    },
    /** In the order in which they happened. */
    async failuresAfter(jobId: number, after: number, limit: number): Promise<StoredFailure[]> {
      const where = { jobId, id: { $gt: after } };
      return (await failures().findMany({ where, orderBy: { id: 'asc' }, limit })) as StoredFailure[];
    },
  };
};

export type JobStore = ReturnType<typeof createJobStore>;
