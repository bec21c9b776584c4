import { useTranslate } from '../../kernel/messages';
import { useNotify } from '../../kernel/use-notify';
import type { Job } from '../../jobs/contract';
import { useInvitationsBulkAllMutation, useInvitationsBulkMutation } from '../api';
import { failuresOf, type BulkFailure } from '../bulk-result';
import type { BulkAction } from '../contract';
import type { BulkTarget } from './bulk-target';

/** What became of an action: of a few rows at once, of many only that it was started. */
export interface BulkOutcome {
  /** The rows that were left as before, none where all went well */
  failures: BulkFailure[];
  job: Job | null;
}

/** Does an action with ticked rows, or has the server do it with all that match. */
export const useBulkRun = () => {
  const t = useTranslate();
  const notify = useNotify();
  const [bulk] = useInvitationsBulkMutation();
  const [bulkAll] = useInvitationsBulkAllMutation();

  return async (action: BulkAction, target: BulkTarget, expiresIn?: string): Promise<BulkOutcome> => {
    const life = expiresIn === undefined ? {} : { expiresIn };
    if (target.kind === 'matching') {
      const job = await bulkAll({ action, filter: target.filter, ...life }).unwrap();
      return { failures: [], job };
    }
    const ids = target.selected.map(({ documentId }) => documentId);
    const failures = failuresOf(await bulk({ action, ids, ...life }).unwrap(), target.selected);
    const done = ids.length - failures.length;
    if (done > 0) notify.succeeded(t(`bulk.${action}.done`, { count: done }));
    return { failures, job: null };
  };
};
