import { sheetOf } from '../kernel/csv';
import { eachByKeyset, idOf } from '../kernel/keyset';

import type { Context } from './context';
import type { StoredJob } from './job';
import type { StoredFailure } from './store';

/** A failure, and the address that it is about as far as there still is one. */
export interface ResultRow extends StoredFailure {
  email: string | null;
}

export const RESULT_SHEET = sheetOf<ResultRow>({
  documentId: ({ subject }) => subject,
  email: ({ email }) => email,
  error: ({ name }) => name,
  message: ({ message }) => message,
});

/**
 * Everything that a job could not do, a few hundred at a time.
 *
 * @param hasEmails whether the addresses may be told
 */
export const eachFailure = (
  { store, kinds }: Context,
  job: StoredJob,
  hasEmails: boolean,
): AsyncGenerator<ResultRow> => {
  const kind = hasEmails ? kinds.get(job.kind) : undefined;
  return eachByKeyset(async (after, limit) => {
    const failures = await store.failuresAfter(job.id, after ?? 0, limit);
    const emails = await kind?.emailsOf?.(failures.map(({ subject }) => subject));
    return failures.map((failure) => ({ ...failure, email: emails?.get(failure.subject) ?? null }));
  }, idOf);
};
