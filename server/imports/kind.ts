import type { JobKind } from '../jobs/service';
import { PluginError } from '../kernel/errors';

import { applyStep } from './apply-step';
import { checkStep } from './check-step';
import type { Context } from './context';
import { cursorOf, IMPORT_JOB, paramsOf } from './job';

const importGone = (): PluginError =>
  new PluginError({ name: 'NotFoundError', status: 404, message: 'The rows of this import were deleted.' });

/** The job of an import: it checks the rows, waits for somebody to apply it, and then creates the invitations. */
export const importJob = (context: Context): JobKind => ({
  name: IMPORT_JOB,
  keptAmong: (documentIds) => context.store.namedJobs(documentIds),
  async step(job) {
    // First of all, also of reading the import itself: who counts seats must see what others have taken meanwhile.
    const { accounts = [] } = cursorOf(job);
    await context.accounts.lock(accounts);
    const record = await context.store.byId(paramsOf(job).import);
    if (!record) {
      throw importGone();
    }
    return job.state === 'checking' ? checkStep(context, record, job) : applyStep(context, record, job);
  },
});
