import type { JobRecord } from '../jobs/service';
import { notFound } from '../kernel/errors';

import type { Context } from './context';
import { IMPORT_JOB } from './job';
import type { ImportRecord } from './record';

/** @throws PluginError `NotFoundError` (404), also where its rows are still coming in */
export const findImport = async (
  { store, jobs }: Context,
  documentId: string,
): Promise<{ record: ImportRecord; job: JobRecord }> => {
  const record = await store.byDocumentId(documentId);
  if (!record?.job) {
    throw notFound('There is no such import.');
  }
  return { record, job: await jobs.find(record.job, [IMPORT_JOB]) };
};
