import type { InferType, Schema } from 'yup';
import { ValidationError as YupError } from 'yup';

import type { FieldError } from './errors';
import { validationError } from './errors';

const MAX_DEPTH = 8;

/** NUL breaks PostgreSQL's text, a lone surrogate breaks UTF-8: both would surface as a 500 from the database. */
const isStorable = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);

const findUnstorable = (value: unknown, path: string[] = []): FieldError | null => {
  if (typeof value === 'string') {
    return isStorable(value) ? null : { path, message: 'This text has characters that cannot be stored.' };
  }
  if (value === null || typeof value !== 'object') {
    return null;
  }
  if (path.length >= MAX_DEPTH) {
    return { path, message: 'This is nested too deeply.' };
  }
  for (const [key, child] of Object.entries(value)) {
    const found = isStorable(key)
      ? findUnstorable(child, [...path, key])
      : { path, message: 'This has a key with characters that cannot be stored.' };
    if (found) {
      return found;
    }
  }
  return null;
};

/** Yup writes `a.b[0].c`; the contract says an array. */
const toPath = (path: string | undefined): string[] => (path ? path.split(/[.[\]]+/).filter(Boolean) : []);

const toFieldErrors = (error: YupError): FieldError[] =>
  (error.inner.length > 0 ? error.inner : [error]).map(({ path, message }) => ({
    path: toPath(path),
    message,
  }));

/**
 * Checks a body or query against a schema: strict types, every wrong field named, unknown keys refused (by the
 * schema's `noUnknown`).
 *
 * @throws PluginError `ValidationError` (400) with `details.errors`
 */
export const parse = <S extends Schema>(schema: S, value: unknown): InferType<S> => {
  const unstorable = findUnstorable(value);
  if (unstorable) {
    throw validationError([unstorable]);
  }
  try {
    return schema.validateSync(value, { abortEarly: false, strict: true });
  } catch (error) {
    if (!(error instanceof YupError)) {
      throw error;
    }
    throw validationError(toFieldErrors(error));
  }
};
