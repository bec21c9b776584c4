import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the site has written over the pages' own, read once, when it starts. */
export interface OwnFiles {
  /** Name of a template → Liquid. */
  templates: Readonly<Record<string, string>>;
  /** Language → name of a sentence → sentence. */
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Put after the pages' own style. */
  style: string;
}

/** Something in the folder cannot be used; the file is named, so that it is found. */
export const ownFileError = (file: string, message: string): Error =>
  new Error(`The hosted pages of the plugin "invitations" cannot use ${file}: ${message}`);

const filesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];

const TEMPLATE = '.liquid';
const STYLE = 'style.css';
const TEXTS = 'texts';

const readTemplates = (folder: string, known: readonly string[]): Record<string, string> => {
  const names = filesIn(folder).filter((name) => name !== STYLE && name !== TEXTS && !/^readme/i.test(name));
  return Object.fromEntries(
    names.map((file) => {
      const name = path.basename(file, TEMPLATE);
      if (!file.endsWith(TEMPLATE) || !known.includes(name)) {
        const possible = known.map((template) => `${template}${TEMPLATE}`).join(', ');
        throw ownFileError(path.join(folder, file), `there can be ${STYLE}, ${TEXTS}/ and ${possible}.`);
      }
      return [name, readFileSync(path.join(folder, file), 'utf8')];
    }),
  );
};

const isSentences = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((sentence) => typeof sentence === 'string' && sentence.trim() !== '');

const parseSentences = (file: string): Record<string, string> => {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
    if (isSentences(parsed)) {
      return parsed;
    }
  } catch (error) {
    throw ownFileError(file, `it is no JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
  throw ownFileError(file, 'it must be an object from names to sentences.');
};

const readTexts = (folder: string, languages: readonly string[]): Record<string, Record<string, string>> =>
  Object.fromEntries(
    filesIn(folder).map((name) => {
      const file = path.join(folder, name);
      const language = path.basename(name, '.json');
      if (!name.endsWith('.json') || !languages.includes(language)) {
        throw ownFileError(file, `there can be ${languages.map((one) => `${one}.json`).join(', ')}.`);
      }
      return [language, parseSentences(file)];
    }),
  );

/**
 * Reads the site's own templates, texts and style. Nothing of it is read again while the site runs.
 *
 * @param folder absolute; need not exist
 * @throws Error that names the file which cannot be used
 */
export const readOwnFiles = (
  folder: string,
  known: { templates: readonly string[]; languages: readonly string[] },
): OwnFiles => {
  const style = path.join(folder, STYLE);
  return {
    templates: readTemplates(folder, known.templates),
    texts: readTexts(path.join(folder, TEXTS), known.languages),
    style: existsSync(style) ? readFileSync(style, 'utf8') : '',
  };
};
