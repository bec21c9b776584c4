import { directionOf, LANGUAGES, nearestLanguage } from '../../server/kernel/languages';
import { countriesIn } from '../../server/pages/countries';

describe('the nearest language', () => {
  it.each([
    ['de-AT', 'de'],
    ['DE', 'de'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['PT-br', 'pt-BR'],
    ['pt_BR', 'pt-BR'],
    ['es-419', 'es'],
    ['ja-JP', 'ja'],
    ['ar-EG', 'ar'],
    ['en-GB', 'en'],
    ['deu', null],
    ['tlh', null],
    ['', null],
    ['*', null],
    ['__proto__', null],
  ])('to "%s" is %s', (tag, expected) => {
    expect(nearestLanguage(tag)).toBe(expected);
  });

  it('is each itself', () => {
    expect(LANGUAGES.map(nearestLanguage)).toEqual([...LANGUAGES]);
  });
});

it('Arabic alone is written from the right', () => {
  expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
});

it.each([
  ['en', 'Germany'],
  ['de', 'Deutschland'],
  ['fr', 'Allemagne'],
  ['es', 'Alemania'],
  ['pt-BR', 'Alemanha'],
  ['ja', 'ドイツ'],
  ['ar', 'ألمانيا'],
] as const)('countries have their names in %s', (language, germany) => {
  expect(countriesIn(language).find(({ value }) => value === 'DE')?.label).toBe(germany);
});
