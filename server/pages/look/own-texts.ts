import path from 'node:path';

import { type Language, languages, textsOf } from '../texts';

import { type OwnFiles, ownFileError } from './own-files';

/** Sentences by name: the plugin's, with the site's over them and beside them. */
export type Sentences = Readonly<Record<string, string>>;

/** Sentences of the site's own, for its own templates. */
const OWN = 'own.';

export const placeholdersOf = (sentence: string): Set<string> =>
  new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));

const problemWith = (name: string, sentence: string, own: OwnFiles['texts']): string | null => {
  const original = (textsOf('en') as Sentences)[name];
  if (original === undefined) {
    if (!name.startsWith(OWN)) {
      return `there is no sentence "${name}"; names of your own begin with "${OWN}".`;
    }
    return own.en?.[name] === undefined ? `"${name}" is missing in en.json, which is the fallback.` : null;
  }
  const known = placeholdersOf(original);
  const unknown = [...placeholdersOf(sentence)].find((placeholder) => !known.has(placeholder));
  return unknown === undefined
    ? null
    : `"${name}" names {${unknown}}; it can name ${[...known].map((one) => `{${one}}`).join(', ') || 'nothing'}.`;
};

/**
 * Every sentence in every language, with the site's own.
 *
 * @param folder of the site's own files, for messages
 * @throws Error that names the file and the sentence
 */
export const withOwnTexts = (folder: string, own: OwnFiles['texts']): ReadonlyMap<Language, Sentences> => {
  for (const [language, sentences] of Object.entries(own)) {
    for (const [name, sentence] of Object.entries(sentences)) {
      const problem = problemWith(name, sentence, own);
      if (problem !== null) {
        throw ownFileError(path.join(folder, 'texts', `${language}.json`), problem);
      }
    }
  }
  const fallback = Object.fromEntries(Object.entries(own.en ?? {}).filter(([name]) => name.startsWith(OWN)));
  return new Map(
    languages.map((language) => [language, { ...fallback, ...textsOf(language), ...own[language] }]),
  );
};
