import type { SelectOption } from '../fields/SelectField';

/** One thing that a list can be narrowed by. */
export interface FilterField<Name extends string> {
  name: Name;
  label: string;
  /** A choice from a list, one that is found by typing, or a day. */
  kind: 'select' | 'combo' | 'day';
  /** None for a day. */
  options?: SelectOption[];
}

export type FilterValues<Name extends string> = Partial<Record<Name, string>>;

/** Things that a filter offers by name. */
export const named = (things: { documentId: string; name: string }[] = []): SelectOption[] =>
  things.map(({ documentId, name }) => ({ value: documentId, label: name }));
