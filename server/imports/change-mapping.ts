import type { Actor } from '../kernel/actor';
import { inTransaction } from '../kernel/transaction';
import type { JobRecord } from '../jobs/service';

import type { Context } from './context';
import type { MappingInput } from './contract';
import { importApplied } from './errors';
import { findImport } from './find';
import type { Mapping } from './import';
import { IMPORT_JOB, paramsOf } from './job';
import { readMapping } from './mapping';
import type { ImportRecord } from './record';

const assertNotApplied = (job: JobRecord): void => {
  if (
    job.state === 'done' ||
    job.state === 'cancelled' ||
    job.state === 'failed' ||
    paramsOf(job).appliedBy
  ) {
    throw importApplied();
  }
};

/** Puts a new check in the place of the one that there was, if nobody else has done so. */
const replaceJob = async (
  { store, jobs }: Context,
  { id, documentId, job, rowCount }: ImportRecord,
  mapping: Mapping,
  actor: Actor,
): Promise<boolean> => {
  if (!(await store.change({ id, job }, { mapping }))) {
    return false;
  }
  // Somebody may have applied it since it was looked at: then all of this is undone.
  const former = await jobs.cancel(job ?? '');
  if (paramsOf(former).appliedBy) {
    throw importApplied();
  }
  const fresh = await jobs.start({
    kind: IMPORT_JOB,
    target: documentId,
    params: { import: id, uploadedBy: paramsOf(former).uploadedBy },
    total: rowCount,
    state: 'checking',
    actor,
  });
  return store.change({ id }, { job: fresh.documentId });
};

const MAX_TRIES = 5;

/**
 * Says anew which column is what; all rows are checked again.
 *
 * @throws PluginError 404, `ValidationError` and `FileNotImportable` (400), `ImportApplied` (409)
 */
export const changeMapping = async (
  context: Context,
  actor: Actor,
  documentId: string,
  given: MappingInput,
): Promise<ImportRecord> => {
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const { record, job } = await findImport(context, documentId);
    const mapping = readMapping(record.columns, given);
    assertNotApplied(job);
    if (await inTransaction(context.strapi, () => replaceJob(context, record, mapping, actor))) {
      return (await findImport(context, documentId)).record;
    }
  }
  throw importApplied();
};
