import type { Context } from 'koa';

import { DEFAULT_LANGUAGE, type Language, languages } from './texts';

/** `de-AT` → `de`, where we have that; null otherwise. */
const toLanguage = (tag: string): Language | null => {
  const primary = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language === primary) ?? null;
};

/**
 * The language of a page: the invitation's own, as whoever invited knows the invitee; else the best one that the
 * browser asks for; else English.
 *
 * @param invitationLanguage a language tag such as `de` or `pt-BR`
 */
export const chooseLanguage = (ctx: Context, invitationLanguage: string | null = null): Language => {
  const own = invitationLanguage === null ? null : toLanguage(invitationLanguage);
  if (own) {
    return own;
  }
  const asked = ctx.acceptsLanguages();
  const wanted = Array.isArray(asked) ? asked : [];
  return wanted.map(toLanguage).find((language) => language !== null) ?? DEFAULT_LANGUAGE;
};
