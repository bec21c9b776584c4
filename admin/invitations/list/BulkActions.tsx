import { useState } from 'react';
import type { Allowed } from '../../kernel/permissions';
import type { Selection } from '../../kernel/records/use-selection';
import type { BulkFailure } from '../bulk-result';
import type { BulkAction, Invitation, ListFilter, Options } from '../contract';
import { BulkBar } from './BulkBar';
import { BulkDialog } from './BulkDialog';
import { BulkResultDialog } from './BulkResultDialog';
import { BulkScope } from './BulkScope';
import type { BulkTarget } from './bulk-target';
import type { BulkOutcome } from './use-bulk-run';

interface BulkActionsProps {
  selection: Selection<Invitation>;
  allowed: Allowed;
  expiry: Options['expiry'] | undefined;
  /** What the list shows is narrowed by this, and so many match it. */
  filter: ListFilter;
  total: number;
  onStarted: (jobId: string) => void;
}

/** From ticked rows over the question to the result. */
export const BulkActions = (props: BulkActionsProps) => {
  const { selection, allowed, expiry, filter, total, onStarted } = props;
  const { selected, isAll, clear } = selection;
  const [asked, setAsked] = useState<{ action: BulkAction; target: BulkTarget } | null>(null);
  const [failures, setFailures] = useState<BulkFailure[]>([]);
  // The filter for which all that match were chosen: another filter is another choice.
  const [widened, setWidened] = useState<string | null>(null);

  const filterKey = JSON.stringify(filter);
  const hasMore = isAll && total > selected.length;
  const isWide = hasMore && widened === filterKey;
  const target: BulkTarget = isWide ? { kind: 'matching', filter, total } : { kind: 'selected', selected };

  const clearAll = () => {
    setWidened(null);
    clear();
  };
  const finish = ({ failures: failed, job }: BulkOutcome) => {
    setAsked(null);
    setFailures(failed);
    clearAll();
    if (job) onStarted(job.documentId);
  };

  return (
    <>
      {selected.length > 0 && (
        <BulkBar
          target={target}
          allowed={allowed}
          onAction={(action) => setAsked({ action, target })}
          scope={
            hasMore && (
              <BulkScope
                isWide={isWide}
                total={total}
                onWiden={() => setWidened(filterKey)}
                onClear={clearAll}
              />
            )
          }
        />
      )}
      {asked && expiry && (
        <BulkDialog
          {...asked}
          allowed={allowed}
          expiry={expiry}
          onClose={() => setAsked(null)}
          onDone={finish}
        />
      )}
      {failures.length > 0 && <BulkResultDialog failures={failures} onClose={() => setFailures([])} />}
    </>
  );
};
