import { ValidationError } from 'yup';

import { fill } from './fill';
import { rules } from './rules';
import { schema } from './schema';

/** One wrong key. `key` is relative to `plugin.invitations.config` and empty where the whole value is wrong. */
export interface Problem {
  key: string;
  message: string;
}

const unknownKeysOf = ({ params }: ValidationError): string[] =>
  typeof params?.unknown === 'string' ? params.unknown.split(', ') : [];

const join = (...parts: string[]): string => parts.filter(Boolean).join('.');

const toProblems = (error: ValidationError): Problem[] => {
  const path = error.path ?? '';
  const unknown = error.type === 'noUnknown' ? unknownKeysOf(error) : [];
  return unknown.length > 0
    ? unknown.map((key) => ({ key: join(path, key), message: error.message }))
    : [{ key: path, message: `must be ${error.message}` }];
};

const schemaProblems = (config: unknown): Problem[] => {
  try {
    schema.validateSync(config, { strict: true, abortEarly: false });
    return [];
  } catch (error) {
    if (!(error instanceof ValidationError)) {
      throw error;
    }
    return (error.inner.length > 0 ? error.inner : [error]).flatMap(toProblems);
  }
};

const valueAt = (config: unknown, key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
      config,
    );

/** The key itself is wrong, what it lies in, or something in it. */
const touches = (key: string, { key: wrong }: Problem): boolean =>
  wrong === '' ||
  key === wrong ||
  key.startsWith(`${wrong}.`) ||
  (/^[.[]/.test(wrong.slice(key.length)) && wrong.startsWith(key));

/** Everything that is wrong with what a site has configured, keys that contradict each other included. */
export const problemsOf = (config: unknown): Problem[] => {
  const found = schemaProblems(config);
  const filled = fill(config);
  const contradictions = rules
    .filter(({ reads }) => !found.some((problem) => reads.some((key) => touches(key, problem))))
    .filter(({ reads, holds }) => !holds(...reads.map((key) => valueAt(filled, key))))
    .map(({ reads, wants }) => ({ key: reads[0], message: wants }));
  return [...found, ...contradictions];
};
