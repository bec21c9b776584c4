import type { Context } from 'koa';

import { DEFAULT_LANGUAGE, type Language, nearestLanguage } from '../kernel/languages';

/**
 * The language of a page: the invitation's own, as whoever invited knows the invitee; else the best one that the
 * browser asks for; else English.
 *
 * @param invitationLanguage a language tag such as `de` or `pt-BR`
 */
export const chooseLanguage = (ctx: Context, invitationLanguage: string | null = null): Language => {
  const own = invitationLanguage === null ? null : nearestLanguage(invitationLanguage);
  if (own) {
    return own;
  }
  const asked = ctx.acceptsLanguages();
  const wanted = Array.isArray(asked) ? asked : [];
  return wanted.map(nearestLanguage).find((language) => language !== null) ?? DEFAULT_LANGUAGE;
};
