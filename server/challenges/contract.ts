import { string } from 'yup';

import { only } from '../kernel/fields';

import { isCode, readCode } from './challenge';

const MAX_TYPED = 100;
const MAX_PASSWORD_LENGTH = 4096;

/** Six digits, however they were typed; `readCode` makes them one text. */
export const confirmSchema = only({
  code: string()
    .required('The code is missing.')
    .max(MAX_TYPED, 'The code has six digits.')
    .test('code', 'The code has six digits.', (value) => isCode(readCode(value))),
});

/** Of those who have one. */
export const ownAddressSchema = only({
  password: string().min(1, 'The password is missing.').max(MAX_PASSWORD_LENGTH),
});

export const emptySchema = only({});
