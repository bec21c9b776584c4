import { SECOND_MS } from '../kernel/clock';
import { PluginError, invalidField } from '../kernel/errors';

export const keyReused = (): PluginError =>
  new PluginError({
    name: 'IdempotencyKeyReused',
    status: 422,
    message: 'This Idempotency-Key was used with another body. Use a new key for a new call.',
  });

/** @param restMs how long the first call may still take */
export const inProgress = (restMs: number): PluginError =>
  new PluginError({
    name: 'IdempotencyInProgress',
    status: 409,
    message: 'The first call with this Idempotency-Key is still running.',
    retryAfterSeconds: Math.max(1, Math.ceil(restMs / SECOND_MS)),
  });

export const invalidKey = (): PluginError =>
  invalidField('Idempotency-Key', 'The Idempotency-Key must have 1 to 255 printable ASCII characters.');
