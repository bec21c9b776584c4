import type { InferType } from 'yup';
import { string } from 'yup';

import { parseAddress } from '../kernel/email-address';
import { only } from '../kernel/fields';

const email = () =>
  string()
    .required('The address is missing.')
    .test('email', 'This is not an email address.', (value) => parseAddress(value) !== null);

export const exportSchema = only({ email: email() });
export type ExportQuery = InferType<typeof exportSchema>;

export const eraseSchema = only({ email: email() });
export type EraseInput = InferType<typeof eraseSchema>;
