/** What invitees read, on pages and in mails, is written in these; English first, as it is what everything falls back to. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

export const DEFAULT_LANGUAGE: Language = 'en';

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set<Language>(['ar']);

/** Which way a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr');

const primaryOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/**
 * The language of ours that is nearest to a tag: `de-AT` is answered by `de`, and `pt` and `pt-PT` by `pt-BR`, as
 * Portuguese that is spelt differently is read more easily than English.
 *
 * @param tag a language tag such as `de`, `pt-BR` or `zh-Hant-TW`
 * @returns null where nothing of ours is near
 */
export const nearestLanguage = (tag: string): Language | null =>
  LANGUAGES.find((language) => language.toLowerCase() === tag.toLowerCase()) ??
  LANGUAGES.find((language) => primaryOf(language) === primaryOf(tag)) ??
  null;
