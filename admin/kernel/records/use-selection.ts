import { useMemo, useState } from 'react';

/**
 * The ticked rows of the page that is shown. Only ids are kept, so that a row that was changed or has left the page is
 * never acted on as it was.
 */
export const useSelection = <R extends { documentId: string }>(rows: R[]) => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(() => rows.filter(({ documentId }) => ids.has(documentId)), [rows, ids]);

  const toggle = (id: string) =>
    setIds((current) => {
      const next = new Set(current);
      if (!next.delete(id)) next.add(id);
      return next;
    });

  const isAll = rows.length > 0 && selected.length === rows.length;
  const toggleAll = () => setIds(new Set(isAll ? [] : rows.map(({ documentId }) => documentId)));
  const clear = () => setIds(new Set());

  return { selected, isAll, isSelected: (id: string) => ids.has(id), toggle, toggleAll, clear };
};

export interface Selection<R> {
  selected: R[];
  isAll: boolean;
  isSelected: (id: string) => boolean;
  toggle: (id: string) => void;
  toggleAll: () => void;
  clear: () => void;
}
