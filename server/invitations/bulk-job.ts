import type { JobKind, JobRecord } from '../jobs/service';
import type { Actor } from '../kernel/actor';
import { SECOND_MS } from '../kernel/clock';

import { BULK_ACTS, permissionOf } from './bulk';
import { walkingKind, type WalkParams } from './bulk-walk';
import type { Context } from './context';
import { BULK_ACTIONS, type BulkAction, type BulkInput, type InvitationFilter } from './contract';
import { grantLife } from './life';
import { conditionsOf } from './list';

interface BulkParams extends WalkParams {
  filter?: InvitationFilter | undefined;
  expiresIn?: string | undefined;
}

const kindOf = (action: BulkAction): string => `invitations.${action}`;
const paramsOf = (job: JobRecord): BulkParams => job.params as unknown as BulkParams;

/** One of an action at a time: two filters may well mean the same invitations, and nobody wants two mails. */
const TARGET = 'all';

/**
 * One action on any number of invitations, in the background. Of a filter those that exist now are meant.
 *
 * @throws PluginError `JobRunning` (409), `ValidationError` for a life that the site does not allow
 */
export const startBulk = async (
  context: Context,
  actor: Actor,
  { action, ids, filter, expiresIn }: BulkInput,
): Promise<JobRecord> => {
  const { store, jobs, now } = context;
  if (expiresIn !== undefined) {
    grantLife(context, { expiresIn }, SECOND_MS);
  }
  const total = ids?.length ?? (await store.count(await conditionsOf(context, filter ?? {}, now())));
  const params: BulkParams = {
    upTo: (await store.lastId()) ?? 0,
    ...(ids ? { ids } : { filter }),
    ...(expiresIn === undefined ? {} : { expiresIn }),
  };
  return jobs.start({ kind: kindOf(action), target: TARGET, params: { ...params }, total, actor });
};

/** A kind of job for each action. */
export const bulkKinds = (context: Context): JobKind[] =>
  BULK_ACTIONS.map((action) =>
    walkingKind(context, {
      name: kindOf(action),
      permission: () => permissionOf(action),
      async conditionOf(job) {
        const { ids, filter } = paramsOf(job);
        return ids ? null : conditionsOf(context, filter ?? {}, context.now());
      },
      act: (within, actor, target, job) =>
        BULK_ACTS[action](within, actor, target, { expiresIn: paramsOf(job).expiresIn }),
    }),
  );
