import type { Allowed } from '../../kernel/permissions';
import type { BulkAction, Invitation, ListFilter } from '../contract';
import { countPossible } from '../possible-actions';

/** What an action is done with: ticked rows, or all that match the list's filters. */
export type BulkTarget =
  { kind: 'selected'; selected: Invitation[] } | { kind: 'matching'; filter: ListFilter; total: number };

export const countOf = (target: BulkTarget): number =>
  target.kind === 'selected' ? target.selected.length : target.total;

/** Whether there is anything to do; of those that are not on this page only the server knows. */
export const isWorthwhile = (action: BulkAction, target: BulkTarget, allowed: Allowed): boolean =>
  target.kind === 'matching' || countPossible(action, target.selected, allowed) > 0;
