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

/** Keys that one look-up is asked for by one statement. */
interface Piece {
  index: number;
  keys: readonly string[];
}

/** In one statement, as long as none has too many keys for one; else one look-up after the other. */
const statementsOf = (lookUps: readonly LookUp<unknown>[]): Piece[][] => {
  const pieces = lookUps.map(({ keys }, index) =>
    chunksOf(keys).map((chunk): Piece => ({ index, keys: chunk })),
  );
  return pieces.every(({ length }) => length <= 1) ? [pieces.flat()] : pieces.flat().map((piece) => [piece]);
};

/**
 * Asks several tables together, so that a few look-ups cost one way to the database and back; only what was found is read by
 * statements of its own. What stands in nobody's way, which is the rule, is one statement.
 *
 * The answers are of one moment, or, where there are hundreds of keys, one after the other in the order of the questions. What
 * is read is read after all of them.
 *
 * @returns the answers, in the order of the questions
 */
export const askTogether = async <Answers extends readonly unknown[]>(
  strapi: Core.Strapi,
  lookUps: { readonly [Index in keyof Answers]: LookUp<Answers[Index]> },
): Promise<Answers> => {
  const all = lookUps as readonly LookUp<unknown>[];
  const ids = all.map(() => new Set<number>());
  for (const statement of statementsOf(all)) {
    const [first, ...others] = statement.flatMap(
      ({ index, keys }) => all[index]?.find(keys).select(strapi.db.connection.raw(`${index} as asked`)) ?? [],
    );
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
