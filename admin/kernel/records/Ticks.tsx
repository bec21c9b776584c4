import { Checkbox } from '@strapi/design-system';
import type { Identified, Ticks } from './column';

interface TickAllProps<R> {
  ticks: Ticks<R>;
  isEmpty?: boolean;
  /** Whether its name stands beside it. */
  isNamed?: boolean;
}

/** Ticks every record of the page, or none. */
export const TickAll = <R,>({ ticks, isEmpty = false, isNamed = false }: TickAllProps<R>) => {
  const { selection, allLabel } = ticks;
  const { isAll, selected, toggleAll } = selection;

  return (
    <Checkbox
      aria-label={isNamed ? undefined : allLabel}
      checked={isAll || (selected.length > 0 && 'indeterminate')}
      disabled={isEmpty}
      onCheckedChange={toggleAll}
    >
      {isNamed ? allLabel : undefined}
    </Checkbox>
  );
};

/** Ticks one record. */
export const TickOne = <R extends Identified>({ ticks, record }: { ticks: Ticks<R>; record: R }) => (
  <Checkbox
    aria-label={ticks.label(record)}
    checked={ticks.selection.isSelected(record.documentId)}
    onCheckedChange={() => ticks.selection.toggle(record.documentId)}
  />
);
