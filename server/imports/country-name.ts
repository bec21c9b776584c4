import { COUNTRY_CODES, isCountryCode } from '../users/country';

/** The languages of the panel, in whose names of countries lists are written. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ja'];

const keyOf = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

let codes: ReadonlyMap<string, string> | null = null;

/** Some thousand names: made when the first one is asked for. */
const codesByName = (): ReadonlyMap<string, string> => {
  codes ??= new Map(
    LANGUAGES.flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region' });
      return COUNTRY_CODES.map((code) => [keyOf(names.of(code) ?? code), code] as const);
    }),
  );
  return codes;
};

/** The code of a country that is named by its code or its name; what is neither is left as it is, to be refused. */
export const readCountry = (text: string): string => {
  const code = text.toUpperCase();
  return isCountryCode(code) ? code : (codesByName().get(keyOf(text)) ?? text);
};
