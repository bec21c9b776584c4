import type { InferType } from 'yup';
import { mixed, number, string } from 'yup';

import { documentId, filledLine, flag, only } from '../kernel/fields';
import { pagingFields } from '../kernel/paging';

const MAX_NAME_LENGTH = 100;
const MAX_SEATS = 1_000_000;
const MAX_METADATA_BYTES = 8192;

const seats = number()
  .integer('The number of seats is a whole number, or null for any number.')
  .min(0, 'The number of seats is at least 0.')
  .max(MAX_SEATS, `The number of seats is at most ${MAX_SEATS}.`)
  .nullable();

const slug = string()
  .max(64, 'The slug has at most 64 characters.')
  .matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'The slug has small letters, digits and single dashes only.')
  // Routes take either: a slug must not name what another account's id names.
  .test('no-id', 'The slug looks like an id; add a dash.', (value) => !/^[a-z0-9]{24}$/.test(value ?? ''));

type Metadata = Record<string, unknown>;

const metadata = mixed<Metadata>({
  type: 'metadata',
  check: (value: unknown): value is Metadata =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
})
  .typeError('The metadata is an object.')
  .nullable()
  .test(
    'size',
    `The metadata has at most ${MAX_METADATA_BYTES} bytes as JSON.`,
    (value) => Buffer.byteLength(JSON.stringify(value ?? null)) <= MAX_METADATA_BYTES,
  );

const name = filledLine('The name', MAX_NAME_LENGTH);

export const createAccountSchema = only({
  name: name.required('The name is missing.'),
  slug,
  seats,
  metadata,
});
export type CreateAccountInput = InferType<typeof createAccountSchema>;

export const editAccountSchema = only({ name, slug, seats, metadata });
export type EditAccountInput = InferType<typeof editAccountSchema>;

export const listAccountsSchema = only(pagingFields(['name', 'createdAt']));
export type ListAccountsQuery = InferType<typeof listAccountsSchema>;

export const accountFilterSchema = listAccountsSchema.pick(['_q']);
export type AccountFilter = InferType<typeof accountFilterSchema>;

export const removeAccountSchema = only({ force: flag() });

export const transferSchema = only({ membership: documentId().required('The new owner is missing.') });
