import type * as Zxcvbn from '@zxcvbn-ts/core';
import type * as Common from '@zxcvbn-ts/language-common';
import type * as English from '@zxcvbn-ts/language-en';

import { lateRequire } from '../kernel/late-require';

/** What is tried first on anybody: the library's list of passwords that have leaked most often. */
let commonPasswords: ReadonlySet<string> | null = null;

const common = () => lateRequire('@zxcvbn-ts/language-common') as typeof Common;

/** Whether the password is on the list, in whatever letters, capital or small. */
export const isCommonPassword = (password: string): boolean => {
  commonPasswords ??= new Set(common().dictionary['passwords-common'].map(String));
  return commonPasswords.has(password.toLowerCase());
};

/**
 * As many characters as are looked at at once, and as many ways of reading a `4` as an `a`: zxcvbn takes seconds for a
 * long password full of signs, on the event loop. This way it takes some ten milliseconds at most, and a password whose
 * first or last characters are strong by themselves is strong.
 */
export const WINDOW = 24;
export const MAX_SUBSTITUTIONS = 8;

/** What of a user's own words is looked for in the password. */
export const MAX_WORDS = 40;
export const MAX_WORD_LENGTH = 60;
export const MIN_WORD_LENGTH = 3;

let meter: Zxcvbn.ZxcvbnFactory | null = null;

const createMeter = (): Zxcvbn.ZxcvbnFactory => {
  const { ZxcvbnFactory } = lateRequire('@zxcvbn-ts/core') as typeof Zxcvbn;
  const { dictionary, adjacencyGraphs } = common();
  const english = (lateRequire('@zxcvbn-ts/language-en') as typeof English).dictionary;
  return new ZxcvbnFactory({
    // Without the words of Wikipedia, which are mostly the same ones: they double the time of each look.
    dictionary: {
      ...dictionary,
      'commonWords-en': english['commonWords-en'],
      'firstnames-en': english['firstnames-en'],
      'lastnames-en': english['lastnames-en'],
    },
    graphs: adjacencyGraphs,
    l33tMaxSubstitutions: MAX_SUBSTITUTIONS,
    maxLength: WINDOW,
  });
};

/** The words that a text is made of, and the text itself: `ann.smith@example.com` is also `ann`, `smith`, `example`. */
const wordsIn = (text: string): string[] => [text, ...text.split(/[^\p{L}\p{N}]+/u)];

/** What somebody who knows the user tries first. */
export const contextWords = (texts: readonly (string | null | undefined)[]): string[] => {
  const words = texts.flatMap((text) => (text ? wordsIn(text.slice(0, MAX_WORD_LENGTH).toLowerCase()) : []));
  return [...new Set(words)].filter(({ length }) => length >= MIN_WORD_LENGTH).slice(0, MAX_WORDS);
};

/**
 * How hard the password is to guess, from 0 to 4, as zxcvbn counts it.
 *
 * @param words of `contextWords`: they are worth as little as the commonest password
 */
export const strengthOf = (password: string, words: readonly string[] = []): number => {
  meter ??= createMeter();
  const letters = Array.from(password);
  const first = letters.slice(0, WINDOW).join('');
  const last = letters.slice(-WINDOW).join('');
  const { score } = meter.check(first, [...words]);
  return first === last ? score : Math.max(score, meter.check(last, [...words]).score);
};
