import { errors } from '@strapi/utils';

/** One wrong field of a body or query; `path` is empty where the whole value is wrong. */
export interface FieldError {
  path: string[];
  message: string;
}

export interface PluginErrorOptions {
  /** The stable code that clients switch on. */
  name: string;
  /** HTTP status, 4xx. */
  status: number;
  message: string;
  details?: Record<string, unknown>;
  /** Sent as `Retry-After`, whole seconds. */
  retryAfterSeconds?: number;
}

/**
 * An error that is meant for the caller. It extends Strapi's class, so that Strapi never turns it into a 500, and
 * carries the status that Strapi's own table cannot express (409, 410, 415, 422).
 */
export class PluginError extends errors.ApplicationError<string, string, Record<string, unknown>> {
  readonly status: number;

  readonly retryAfterSeconds: number | undefined;

  constructor({ name, status, message, details = {}, retryAfterSeconds }: PluginErrorOptions) {
    super(message, details);
    this.name = name;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export const validationError = (fields: FieldError[]): PluginError =>
  new PluginError({
    name: 'ValidationError',
    status: 400,
    message: fields.length === 1 && fields[0] ? fields[0].message : `${fields.length} fields are wrong.`,
    details: { errors: fields },
  });

export const invalidField = (field: string | string[], message: string): PluginError =>
  validationError([{ path: Array.isArray(field) ? field : [field], message }]);

export const forbidden = (message = 'You are not allowed to do this.'): PluginError =>
  new PluginError({ name: 'ForbiddenError', status: 403, message });

export const notFound = (message = 'There is no such thing, or it is not yours.'): PluginError =>
  new PluginError({ name: 'NotFoundError', status: 404, message });

export const unsupportedMediaType = (): PluginError =>
  new PluginError({ name: 'UnsupportedMediaType', status: 415, message: 'The body must be JSON.' });

/** @param retryAfterSeconds how long the caller should wait, rounded up */
export const rateLimited = (retryAfterSeconds: number): PluginError =>
  new PluginError({
    name: 'RateLimitError',
    status: 429,
    message: 'Too many requests. Please wait before you try again.',
    details: { retryAfter: retryAfterSeconds },
    retryAfterSeconds,
  });

/** The shape of every error answer: Strapi's own. */
export const errorBody = (error: PluginError) => ({
  data: null,
  error: { status: error.status, name: error.name, message: error.message, details: error.details },
});
