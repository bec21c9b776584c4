import { createHash } from 'node:crypto';

import { invalidField } from '../kernel/errors';

/** A call that its caller may repeat. */
export interface Call {
  /** Who calls; keys of different callers have nothing to do with each other. */
  caller: string;
  /** A constant per route; the same key on another route is another call. */
  route: string;
  /** The header `Idempotency-Key`. */
  key: string;
  body: unknown;
}

export interface Answer {
  status: number;
  body: unknown;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Objects that differ only in the order of their keys are the same body. */
const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
    : value;

export const isValidKey = (key: string): boolean => /^[\x20-\x7e]{1,255}$/.test(key) && key.trim() !== '';

export const keyHashOf = ({ caller, route, key }: Call): string =>
  sha256(JSON.stringify([caller, route, key]));

/** @throws PluginError `ValidationError` (400) where the body is nested so deeply that it cannot be written down */
export const bodyHashOf = ({ body }: Call): string => {
  try {
    return sha256(JSON.stringify(body, sorted));
  } catch (error) {
    if (!(error instanceof RangeError)) {
      throw error;
    }
    throw invalidField([], 'The body is nested too deeply.');
  }
};
