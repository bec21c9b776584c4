import { fieldErrorsOf, toApiError, type FieldError } from '../kernel/error-text';

const asFields = (errors: FieldError[]): unknown => ({
  name: 'ValidationError',
  status: 400,
  details: { errors },
});

/**
 * A refused upload, with what is wrong in places that the form has. What the file itself is refused for stays in the
 * server's words: it names limits and rows.
 */
export const placedUploadError = (cause: unknown): unknown => {
  const error = toApiError(cause);
  const fields = fieldErrorsOf(error);
  if (fields.length > 0) {
    return asFields(
      fields.map(({ path: [first = '', ...rest], message }) => ({
        path: first === 'defaults' ? rest : ['source'],
        message,
      })),
    );
  }
  const isAboutFile = error.name === 'FileNotImportable' || error.status === 413 || error.status === 415;
  return isAboutFile && error.message ? asFields([{ path: ['source'], message: error.message }]) : cause;
};
