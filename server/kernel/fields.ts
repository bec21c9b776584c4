import type { ObjectShape } from 'yup';
import { object, string } from 'yup';

/** A name is one line: line breaks would reach the mail's subject, control characters nobody can see. */
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;

/** One line of text, such as a name. */
export const oneLine = (label: string, maxLength: number) =>
  string()
    .max(maxLength, `${label} has at most ${maxLength} characters.`)
    .matches(ONE_LINE, `${label} is one line of text.`);

/** A name that must be there: blanks alone are none. */
export const filledLine = (label: string, maxLength: number) =>
  oneLine(label, maxLength).test('filled', `${label} is missing.`, (value) =>
    value === undefined ? true : value.trim() !== '',
  );

/** What names a record in a body or query. */
export const documentId = () => string().min(1, 'An id is missing.').max(64, 'This is not an id.');

/** `true` or `false` in a query, where everything is a text. */
export const flag = () => string().oneOf(['true', 'false'], 'This is "true" or "false".');

/** A body or query with these keys and no others. */
export const only = <S extends ObjectShape>(fields: S) =>
  object(fields).required().noUnknown(true, 'There are unknown fields: ${unknown}.');
