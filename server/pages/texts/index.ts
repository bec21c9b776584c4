import { ar } from './ar';
import { de } from './de';
import { en, type Texts } from './en';

export type { TextKey } from './en';

/** The languages of the pages: another one is a file beside these and a line here. */
const LANGUAGES = { en, de, ar } as const;
export type Language = keyof typeof LANGUAGES;

export const DEFAULT_LANGUAGE: Language = 'en';

const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set<Language>(['ar']);

export const languages = Object.keys(LANGUAGES) as Language[];

export const textsOf = (language: Language): Texts => LANGUAGES[language];

export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
