import { useState } from 'react';
import type { Allowed } from '../../kernel/permissions';
import type { BulkFailure } from '../bulk-result';
import type { BulkAction, Options } from '../contract';
import { BulkBar } from './BulkBar';
import { BulkDialog } from './BulkDialog';
import { BulkResultDialog } from './BulkResultDialog';
import type { Selection } from './use-selection';

interface BulkActionsProps {
  selection: Selection;
  allowed: Allowed;
  expiry: Options['expiry'] | undefined;
}

/** From ticked rows over the question to the result. */
export const BulkActions = ({ selection, allowed, expiry }: BulkActionsProps) => {
  const { selected, clear } = selection;
  const [asked, setAsked] = useState<BulkAction | null>(null);
  const [failures, setFailures] = useState<BulkFailure[]>([]);

  const finish = (failed: BulkFailure[]) => {
    setAsked(null);
    setFailures(failed);
    clear();
  };

  return (
    <>
      <BulkBar selected={selected} allowed={allowed} onAction={setAsked} />
      {asked && expiry && selected.length > 0 && (
        <BulkDialog
          action={asked}
          selected={selected}
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
