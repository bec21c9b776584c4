import { COUNTRY_CODES } from '../users/country';

import type { Language } from './texts';

export interface CountryOption {
  /** ISO 3166-1 alpha-2. */
  value: string;
  label: string;
}

const known = new Map<Language, readonly CountryOption[]>();

const listCountries = (language: Language): readonly CountryOption[] => {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const { compare } = new Intl.Collator(language);
  return COUNTRY_CODES.map((value) => ({ value, label: names.of(value) ?? value })).sort((left, right) =>
    compare(left.label, right.label),
  );
};

/** The countries in the order and under the names of the language. */
export const countriesIn = (language: Language): readonly CountryOption[] => {
  const made = known.get(language) ?? listCountries(language);
  known.set(language, made);
  return made;
};
