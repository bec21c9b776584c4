import type { Language } from '../../kernel/languages';

import type { LanguageTemplate } from './catalogue';

interface Layout<Phrases> {
  text: (phrases: Phrases) => string;
  html: (phrases: Phrases) => string;
}

/** The Liquid sources of one mail in every language, out of its phrases and the one layout that all languages share. */
export const sourcesOf = <Phrases extends { subject: string }>(
  phrases: Readonly<Record<Language, Phrases>>,
  { text, html }: Layout<Phrases>,
): Record<Language, LanguageTemplate> => {
  const sources = Object.entries(phrases).map(([language, spoken]) => [
    language,
    { subject: spoken.subject, text: text(spoken), html: html(spoken) },
  ]);
  return Object.fromEntries(sources) as Record<Language, LanguageTemplate>;
};
