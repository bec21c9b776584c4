import { DAY_MS } from '../kernel/clock';

import type { Context } from './context';
import { IMPORT_JOB } from './job';
import type { ImportRecord } from './record';

/** Imports of one round. */
const CHUNK = 100;

/** Whoever is uploading has ended by then, or has crashed. */
const MAX_UPLOAD_MS = DAY_MS;

/** Ends what nobody works on any more; @returns false where somebody does. */
const endJob = async ({ jobs }: Context, documentId: string): Promise<boolean> => {
  const { state } = await jobs.find(documentId, [IMPORT_JOB]);
  if (state === 'running' || state === 'checking') {
    return false;
  }
  if (state === 'ready' || state === 'paused') {
    await jobs.cancel(documentId);
  }
  return true;
};

const removeThese = async (context: Context, records: readonly ImportRecord[]): Promise<void> => {
  for (const { id, job } of records) {
    if (job === null || (await endJob(context, job))) {
      await context.store.remove(id);
      if (job !== null) {
        await context.jobs.remove(job);
      }
    }
  }
};

/**
 * Deletes the rows of old imports, which are full of addresses, and what is left of uploads that have crashed. Run by
 * cron on every node; what one has deleted is gone for the others.
 */
export const sweepImports = async (context: Context): Promise<void> => {
  const { store, config, now } = context;
  const before = (ms: number) => ({ $lte: new Date(now().getTime() - ms) });
  const oldest = { orderBy: { id: 'asc' }, limit: CHUNK };
  await removeThese(context, await store.find({ createdAt: before(config.keepForMs) }, oldest));
  await removeThese(context, await store.find({ job: null, createdAt: before(MAX_UPLOAD_MS) }, oldest));
};
