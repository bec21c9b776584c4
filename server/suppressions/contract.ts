import type { InferType } from 'yup';

import { filledLine, oneLine, only } from '../kernel/fields';
import { pagingFields } from '../kernel/paging';

const MAX_EMAIL_LENGTH = 254;
const { page, pageSize } = pagingFields(['createdAt']);

export const suppressSchema = only({
  email: filledLine('The email address', MAX_EMAIL_LENGTH).required('The email address is missing.'),
});

/** With an address the list says whether that one is suppressed: nothing else can be looked for. */
export const listSuppressionsSchema = only({
  page,
  pageSize,
  email: oneLine('The email address', MAX_EMAIL_LENGTH),
});
export type ListSuppressionsQuery = InferType<typeof listSuppressionsSchema>;
