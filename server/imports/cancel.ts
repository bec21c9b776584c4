import type { Actor } from '../kernel/actor';
import { forbidden } from '../kernel/errors';
import type { JobRecord } from '../jobs/service';

import type { Context } from './context';
import { findImport } from './find';
import { mayTakeBack } from './job';
import type { ImportRecord } from './record';

/**
 * Ends an import before its next step; what is created stays.
 *
 * @param uploader who may only take back what they have uploaded, as long as nobody has applied it; null for those who
 * may cancel all of them
 * @throws PluginError 404, `ForbiddenError` (403), `JobEnded` (409)
 */
export const cancelImport = async (
  context: Context,
  documentId: string,
  uploader: Actor | null,
): Promise<{ record: ImportRecord; job: JobRecord }> => {
  const { record, job } = await findImport(context, documentId);
  const cancelled = await context.jobs.cancel(job.documentId, (now) => {
    if (uploader !== null && !mayTakeBack(now, uploader)) {
      throw forbidden();
    }
  });
  return { record, job: cancelled };
};
