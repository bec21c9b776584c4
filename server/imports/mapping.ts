import { invalidField } from '../kernel/errors';

import { notImportable } from './errors';
import type { ImportField, Mapping } from './import';

/**
 * Reads a mapping that somebody has chosen; columns that it does not name are left out.
 *
 * @throws PluginError `ValidationError` (400) where it names a column that there is not, or a field twice
 */
export const readMapping = (
  columns: readonly string[],
  given: Readonly<Record<string, ImportField | null>>,
): Mapping => {
  const stranger = Object.keys(given).find((column) => !columns.includes(column));
  if (stranger !== undefined) {
    throw invalidField(['mapping', stranger], 'There is no such column in this file.');
  }
  const mapping = columns.map((column) => given[column] ?? null);
  const repeated = mapping.findIndex((field, index) => field !== null && mapping.indexOf(field) !== index);
  if (repeated >= 0) {
    throw invalidField(['mapping', columns[repeated] ?? ''], 'Another column is this field already.');
  }
  return assertAddress(mapping);
};

/** @throws PluginError `FileNotImportable` (400) where no column has the addresses */
export const assertAddress = (mapping: Mapping): Mapping => {
  if (!mapping.includes('email')) {
    throw notImportable(
      'no-address-column',
      'No column has email addresses. Name one "email", or say which one it is.',
    );
  }
  return mapping;
};
