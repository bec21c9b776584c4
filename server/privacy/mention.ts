const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/**
 * Does a text name one of these words, as a word of its own? `ann@site.test` is no part of `joann@site.test`, nor of
 * `ann@site.test.example`; a full stop after it only ends a sentence.
 */
export const mentions = (text: string, words: readonly string[]): boolean =>
  words.some((word) =>
    new RegExp(`(?<![a-z0-9!#$%&'*+=?^_\`{|}~.-])${escaped(word)}(?![a-z0-9-]|\\.[a-z0-9])`, 'iu').test(text),
  );
