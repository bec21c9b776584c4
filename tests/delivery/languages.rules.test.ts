import { CATALOGUE, type LanguageTemplate } from '../../server/delivery/templates/catalogue';
import { LANGUAGES } from '../../server/kernel/languages';

/** What a Liquid source puts out or asks about. */
const variablesIn = (source: string): string[] =>
  [
    ...new Set(
      [...source.matchAll(/\{[{%]-?\s*(?:(?:if|unless|for \w+ in)\s+)?([a-z]\w*)/gi)].map(
        ([, name = '']) => name,
      ),
    ),
  ]
    .filter((name) => !['if', 'else', 'endif', 'endfor', 'endunless', 'elsif'].includes(name))
    .sort();

const cases = Object.entries(CATALOGUE).flatMap(([kind, { sources }]) =>
  LANGUAGES.map((language) => [kind, language, sources] as const),
);

describe('every mail', () => {
  it.each(cases)('%s is written in %s, and names the same values as in English', (_, language, sources) => {
    const written: LanguageTemplate = sources[language];
    for (const part of ['subject', 'text', 'html'] as const) {
      expect(written[part].trim()).not.toBe('');
      expect(variablesIn(written[part])).toEqual(variablesIn(sources.en[part]));
    }
  });

  it.each(cases.filter(([, language]) => language !== 'en'))(
    '%s is not English in %s',
    (_, language, sources) => {
      expect(sources[language].text).not.toBe(sources.en.text);
      expect(sources[language].subject).not.toBe(sources.en.subject);
    },
  );
});
