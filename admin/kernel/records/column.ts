import type { ReactNode } from 'react';
import type { MessageId } from '../messages';
import type { Selection } from './use-selection';

export interface Identified {
  documentId: string;
}

/** One thing that a list shows of each record. */
export interface Column<R> {
  /** What the URL and the server call it, where it can be sorted by. */
  name: string;
  label: MessageId;
  sortable?: boolean;
  /** Table cells take what their content asks for; these keep one from starving or pushing out the others. */
  minWidth?: string;
  maxWidth?: string;
  cell: (record: R) => ReactNode;
  /** What a card shows of it, which has no heading: the same if left out, `null` for nothing. */
  card?: ((record: R) => ReactNode) | null;
}

/** Boxes to tick, where something can be done with many records at once. */
export interface Ticks<R> {
  selection: Selection<R>;
  /** Names the box of a record. */
  label: (record: R) => string;
  /** Names the box that ticks them all. */
  allLabel: string;
}

export interface RecordsProps<R> {
  records: R[];
  /** In this order. */
  columns: readonly Column<R>[];
  isLoading: boolean;
  loadingText: string;
  actions?: (record: R) => ReactNode;
  ticks?: Ticks<R>;
}
