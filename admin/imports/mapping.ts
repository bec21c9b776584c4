import { FIELD_LABELS } from '../invitations/fields/labels';
import type { MessageId, Translate } from '../kernel/messages';
import type { SelectOption } from '../kernel/fields/SelectField';
import { IMPORT_FIELDS, type Column, type ImportField, type Mapping } from './contract';

/** The choice of a column that is left out: a field of a form has no `null`. */
export const LEFT_OUT = 'none';

const LABELS: Record<ImportField, MessageId> = {
  ...FIELD_LABELS,
  name: 'imports.field.name',
};

export const fieldOptions = (t: Translate): SelectOption[] => [
  { value: LEFT_OUT, label: t('imports.field.none') },
  ...IMPORT_FIELDS.map((field) => ({ value: field, label: t(LABELS[field]) })),
];

export const toField = (value: string): ImportField | null =>
  IMPORT_FIELDS.find((field) => field === value) ?? null;

export const mappingOf = (columns: Column[]): Mapping =>
  Object.fromEntries(columns.map(({ name, field }) => [name, field]));

/** Column → what is wrong with it: two cannot be the same. */
export const mappingErrors = (t: Translate, columns: Column[], mapping: Mapping): Record<string, string> => {
  const errors: Record<string, string> = {};
  const taken = new Set<ImportField>();
  for (const { name } of columns) {
    const field = mapping[name];
    if (!field) continue;
    if (taken.has(field)) errors[name] = t('imports.field.twice', { field: t(LABELS[field]) });
    taken.add(field);
  }
  return errors;
};
