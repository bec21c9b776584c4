import { mixed, object } from 'yup';
import type { AnyObject, ObjectShape } from 'yup';

import { parseDuration } from './duration';

/** A leaf of the configuration that says, in its own words, what it wants. */
const leaf = <T>(wants: string, check: (value: unknown) => boolean) =>
  mixed<NonNullable<T>>({ type: 'leaf', check: (value: unknown): value is NonNullable<T> => check(value) })
    .typeError(wants)
    .nonNullable(wants);

/** Any text that passes the check. */
export const text = (wants: string, check: (value: string) => boolean) =>
  leaf<string>(wants, (value) => typeof value === 'string' && check(value));

/** A leaf that may be null, which is the same as leaving it out. */
export const textOrNone = (wants: string, check: (value: string) => boolean) =>
  leaf<string>(`${wants}, or nothing`, (value) => typeof value === 'string' && check(value)).nullable();

export const isDuration = (value: unknown): boolean =>
  typeof value === 'string' && parseDuration(value) !== null;

export const DURATION = 'a duration of at least one second, such as "30s", "10m", "48h" or "7d"';

export const duration = () => text(DURATION, isDuration);

export const toggle = () => leaf<boolean>('true or false', (value) => typeof value === 'boolean');

export const choice = <T extends string>(...options: readonly T[]) =>
  leaf<T>(`one of ${options.map((option) => `"${option}"`).join(', ')}`, (value) =>
    options.some((option) => option === value),
  );

/** @param min, max the first and last allowed number */
export const count = (min: number, max: number) =>
  leaf<number>(`a whole number from ${min} to ${max}`, (value) => isCount(value, min, max));

export const isCount = (value: unknown, min: number, max: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

export const countOrNone = (min: number, max: number) =>
  leaf<number>(`a whole number from ${min} to ${max}, or nothing`, (value) =>
    isCount(value, min, max),
  ).nullable();

const isDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** A list whose items each pass the check, without repetition. */
export const list = <T extends string>(wants: string, check: (value: string) => boolean) =>
  leaf<T[]>(
    wants,
    (value) =>
      Array.isArray(value) &&
      value.every((item) => typeof item === 'string' && check(item)) &&
      isDistinct(value),
  );

/** An object with free keys: every key and every value is checked. */
export const dictionary = <T>(wants: string, check: (key: string, value: unknown) => boolean) =>
  leaf<Record<string, T>>(
    wants,
    (value) => isObject(value) && Object.entries(value).every(([key, item]) => check(key, item)),
  );

export const isObject = (value: unknown): value is AnyObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A part of the configuration: an object with known keys only. */
export const part = <S extends ObjectShape>(shape: S) =>
  object(shape)
    .noUnknown(`is unknown; the keys here are ${Object.keys(shape).join(', ')}`)
    .typeError('an object')
    .nonNullable('an object')
    .default(undefined);
