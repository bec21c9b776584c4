import type { Context } from 'koa';

import { nearestLanguage, type Language } from './languages';

/** The best language of ours that the browser asks for; null where it asks for none of them. */
export const askedLanguage = (ctx: Context): Language | null => {
  const asked = ctx.acceptsLanguages();
  const wanted = Array.isArray(asked) ? asked : [];
  return wanted.map(nearestLanguage).find((language) => language !== null) ?? null;
};
