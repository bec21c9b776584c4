import type { Core } from '@strapi/types';

import { chunksOf } from './chunks';
import { runQuery, type Query } from './query';

/** A question to one table: which of its rows have one of these keys, and what do they say? */
export interface LookUp<T> {
  keys: readonly string[];
  /** Selects nothing but the `id` of those rows that have one of a few hundred keys, and gives them no order. */
  find: (keys: readonly string[]) => Query;
  /** Reads the rows that were found; asks the database for nothing where there are none. */
  read: (ids: readonly number[]) => Promise<T>;
}

interface Found {
  id: number;
  asked: number;
}

/**
 * Asks several tables in one statement, so that all answers are of one moment and cost one way to the database and back; only
 * what was found is read by statements of its own. What stands in nobody's way, which is the rule, is one statement.
 *
 * @returns the answers, in the order of the questions
 */
export const askTogether = async <Answers extends readonly unknown[]>(
  strapi: Core.Strapi,
  lookUps: { readonly [Index in keyof Answers]: LookUp<Answers[Index]> },
): Promise<Answers> => {
  const all = lookUps as readonly LookUp<unknown>[];
  const pieces = all.map(({ keys }) => chunksOf(keys));
  const ids = all.map(() => new Set<number>());
  for (let round = 0; round < Math.max(...pieces.map(({ length }) => length)); round += 1) {
    const [first, ...others] = all.flatMap(({ find }, index) => {
      const keys = pieces[index]?.[round];
      return keys ? [find(keys).select(strapi.db.connection.raw(`${index} as asked`))] : [];
    });
    const found = first ? await runQuery<Found[]>(strapi, first.unionAll(others)) : [];
    found.forEach(({ id, asked }) => ids[asked]?.add(id));
  }
  const answers: unknown[] = [];
  for (const [index, { read }] of all.entries()) {
    answers.push(await read([...(ids[index] ?? [])]));
  }
  return answers as unknown as Answers;
};

/** Asks one alone. */
export const ask = async <T>(strapi: Core.Strapi, lookUp: LookUp<T>): Promise<T> => {
  const [answer] = await askTogether<readonly [T]>(strapi, [lookUp]);
  return answer;
};
