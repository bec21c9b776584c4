import type { Actor } from '../kernel/actor';
import type { JobRecord } from '../jobs/service';

import type { Context } from './context';
import { findImport } from './find';
import { OPEN, paramsOf, type ImportParams } from './job';
import type { ImportRecord } from './record';

/**
 * Lets the invitations of an import be created, in the background; twice is once.
 *
 * @param actor vouches for them
 * @throws PluginError 404, `JobNotReady` and `JobEnded` (409)
 */
export const applyImport = async (
  context: Context,
  actor: Actor,
  documentId: string,
): Promise<{ record: ImportRecord; job: JobRecord }> => {
  const { record, job } = await findImport(context, documentId);
  const params: ImportParams = {
    ...paramsOf(job),
    appliedBy: actor,
    accounts: await context.store.openAccountsAfter(record.id, 0, context.stepRows),
  };
  const applied = await context.jobs.apply(job.documentId, {
    params: { ...params },
    total: job.counts[OPEN] ?? 0,
  });
  return { record, job: applied };
};
