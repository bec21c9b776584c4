import type { InferType } from 'yup';
import { mixed, string } from 'yup';

import { only } from '../kernel/fields';
import { pagingFields } from '../kernel/paging';
import { createSchema } from '../invitations/contract';

import { IMPORT_FIELDS, IMPORT_OUTCOMES, MAX_COLUMNS, type ImportField } from './import';

const isField = (value: unknown): boolean => value === null || IMPORT_FIELDS.some((field) => field === value);

const MAPPING = `The mapping is an object from columns to one of ${IMPORT_FIELDS.join(', ')}, or null.`;

const mapping = () =>
  mixed<Record<string, ImportField | null>>({
    type: 'mapping',
    check: (value: unknown): value is Record<string, ImportField | null> =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.keys(value).length <= MAX_COLUMNS &&
      Object.values(value).every(isField),
  }).typeError(MAPPING);

/** Any field of an invitation but the address. */
const defaults = createSchema.omit(['email']);

export const uploadSchema = only({
  text: string(),
  fileName: string().max(255, 'The name of the file has at most 255 characters.'),
  defaults,
  mapping: mapping(),
});
export type UploadInput = InferType<typeof uploadSchema>;

export const mappingSchema = only({ mapping: mapping().required('The mapping is missing.') });
export type MappingInput = InferType<typeof mappingSchema>['mapping'];

const { page, pageSize } = pagingFields(['line']);

export const listImportsSchema = only({ page, pageSize });
export type ListImportsQuery = InferType<typeof listImportsSchema>;

export const listRowsSchema = only({
  page,
  pageSize,
  outcome: string().test(
    'one-of',
    `This is one of, or a comma-separated list of: ${IMPORT_OUTCOMES.join(', ')}.`,
    (value) =>
      value === undefined ||
      value.split(',').every((item) => IMPORT_OUTCOMES.some((outcome) => outcome === item)),
  ),
});
export type ListRowsQuery = InferType<typeof listRowsSchema>;

export const resultSchema = listRowsSchema.pick(['outcome']);
export type ResultFilter = InferType<typeof resultSchema>;
