import type { JobCounts, JobRecord, Step } from '../jobs/service';
import { actorNow } from '../invitations/inviter';
import type { Actor } from '../kernel/actor';
import { forbidden } from '../kernel/errors';

import { readRows, type ReadRow } from './check-step';
import type { Context } from './context';
import { cursorOf, OPEN, paramsOf } from './job';
import type { ImportOutcome } from './import';
import type { ImportRecord, RowResult } from './record';
import { sentencesOf } from './verdict';

type Applied = Pick<RowResult, 'outcome' | 'message' | 'invitation'>;

/** Creates the invitations of rows; one that cannot be created fails alone. */
const create = async (
  { invitations }: Context,
  read: readonly ReadRow[],
  actor: JobRecord['actor'],
): Promise<Applied[]> => {
  const good = read.filter(({ refusal }) => refusal === null);
  const outcomes = await invitations.createMany(
    good.map(({ input }) => input),
    actor,
    'import',
  );
  const byRow = new Map(good.map(({ row }, index) => [row.id, outcomes[index]]));
  return read.map(({ row, refusal }): Applied => {
    const made = byRow.get(row.id);
    if (made && 'record' in made) {
      return { outcome: 'created', message: null, invitation: made.record.documentId };
    }
    const message = refusal?.message ?? (made ? sentencesOf(made.error) : null);
    return { outcome: 'failed', message, invitation: null };
  });
};

/** @throws PluginError `ForbiddenError` (403) where nobody vouches for the invitations, or may no longer do so */
const vouchingNow = async ({ strapi }: Context, job: JobRecord): Promise<Actor> => {
  const { appliedBy } = paramsOf(job);
  if (!appliedBy) {
    throw forbidden('Nobody has applied this import.');
  }
  return actorNow(strapi, appliedBy, 'imports.apply');
};

/** Rows go over from what was foreseen to what has happened. */
const countsOf = (read: readonly ReadRow[], applied: readonly Applied[]): JobCounts => {
  const counts: JobCounts = { [OPEN]: -read.length };
  const add = (key: string, count: number): void => {
    counts[key] = (counts[key] ?? 0) + count;
  };
  read.forEach(({ row }) => row.outcome && add(row.outcome, -1));
  applied.forEach(({ outcome }) => add(outcome, 1));
  return counts;
};

/** In the end nothing is open, also where people were erased, with their rows, before it was their turn. */
const endOf = (job: JobRecord, step: Step): Step => {
  const { counts = {} } = step;
  const none = (key: string): JobCounts => ({ [key]: -(job.counts[key] ?? 0) });
  return {
    ...step,
    total: job.processed + step.processed,
    counts: { ...counts, ...none(OPEN), ...none('new' satisfies ImportOutcome) },
    end: 'done',
  };
};

/**
 * Creates the invitations of the next rows that were found good. The accounts of these rows are held before anything is
 * read, as those who count seats want it; so each step says which are next.
 */
export const applyStep = async (context: Context, record: ImportRecord, job: JobRecord): Promise<Step> => {
  const { store, stepRows } = context;
  const { line } = cursorOf(job);
  const actor = await vouchingNow(context, job);
  const next = await store.openKeysAfter(record.id, line, stepRows);
  const read = await readRows(context, record, await store.lockRows(next));
  const applied = await create(context, read, actor);
  await store.settleApplied(
    record.id,
    read.flatMap(({ row: { id, line: own } }, index) => {
      const result = applied[index];
      return result ? [{ id, line: own, ...result }] : [];
    }),
  );
  const last = next.at(-1)?.line ?? line;
  const isOver = next.length < stepRows;
  const step = {
    processed: read.length,
    counts: countsOf(read, applied),
    cursor: { line: last, accounts: isOver ? [] : await store.openAccountsAfter(record.id, last, stepRows) },
  };
  return isOver ? endOf(job, step) : step;
};
