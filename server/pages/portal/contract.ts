import { string } from 'yup';

import { only } from '../../kernel/fields';

const MAX_IDENTIFIER_LENGTH = 254;
const MAX_PASSWORD_LENGTH = 4096;

/** What the door asks for. */
export const signInSchema = only({
  identifier: string().required('The identifier is missing.').max(MAX_IDENTIFIER_LENGTH),
  password: string().required('The password is missing.').max(MAX_PASSWORD_LENGTH),
});
