import { errors } from '@strapi/utils';

import type { FieldError, PluginError } from '../kernel/errors';
import { validationError } from '../kernel/errors';

import { usernameTaken } from './errors';

interface HostFieldError {
  path?: unknown;
  message?: unknown;
}

const fieldsOf = (details: unknown): HostFieldError[] =>
  typeof details === 'object' && details !== null && 'errors' in details && Array.isArray(details.errors)
    ? (details.errors as HostFieldError[])
    : [];

/**
 * What the host's own validation says about a user, in the plugin's words; null where the error is of another kind.
 *
 * @param mapping profile field → attribute of the host's user, so that the field is named that the person filled in
 */
export const toPluginError = (
  error: unknown,
  mapping: Readonly<Record<string, string>> = {},
): PluginError | null => {
  if (!(error instanceof errors.ValidationError)) {
    return null;
  }
  const { message: whole, details } = error as Error & { details: unknown };
  const fieldOf = new Map(Object.entries(mapping).map(([field, attribute]) => [attribute, field]));
  const fields = fieldsOf(details).map(({ path, message }): FieldError => {
    const [first, ...rest] = (Array.isArray(path) ? (path as unknown[]) : []).map(String);
    return {
      path: first === undefined ? [] : [fieldOf.get(first) ?? first, ...rest],
      message: typeof message === 'string' ? message : whole,
    };
  });
  // A collation may hold two names for equal that we hold for different; the host then says so here.
  const isTaken = fields.some(({ path, message }) => path[0] === 'username' && message.includes('unique'));
  if (isTaken) {
    return usernameTaken();
  }
  return validationError(fields.length > 0 ? fields : [{ path: [], message: whole }]);
};

/** Runs a write of a user, and passes the host's refusal on as a ValidationError of the plugin's shape. */
export const refusedByHost = async <T>(
  work: () => Promise<T>,
  mapping?: Readonly<Record<string, string>>,
): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw toPluginError(error, mapping) ?? error;
  }
};
