import type { FieldError, PluginError } from '../kernel/errors';

const isFieldError = (value: unknown): value is FieldError =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  'message' in value &&
  Array.isArray(value.path);

/** Which fields a refusal names, with what is wrong with each. */
export const fieldErrorsOf = ({ details }: PluginError): FieldError[] => {
  const { errors } = details as { errors?: unknown };
  return Array.isArray(errors) ? errors.filter(isFieldError) : [];
};
