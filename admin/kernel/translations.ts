import { PLUGIN_ID } from './plugin-id';

export type Messages = Record<string, string>;

/** The one text that the panel shows before any page of ours is opened. */
const MENU: Record<string, string> = { en: 'Invitations', de: 'Einladungen' };

const CATALOGUES: Record<string, () => Promise<{ default: Messages }>> = {
  en: () => import('../translations/en.json'),
  de: () => import('../translations/de.json'),
};

const prefixed = (messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).map(([id, text]) => [`${PLUGIN_ID}.${id}`, text]));

/**
 * What the panel is told at its start: the menu entry's text, and nothing that only pages need. A language that we do
 * not speak gets none: Strapi then falls back to English by itself.
 */
export const loadMenuTranslations = ({ locales }: { locales: string[] }) =>
  Promise.resolve(
    locales.map((locale) => {
      const menu = MENU[locale];
      return { locale, data: prefixed(menu ? { menu } : {}) };
    }),
  );

/** The texts of the pages in a language, or in English where we do not speak it. */
export const loadMessages = async (locale: string): Promise<Messages> => {
  const load = CATALOGUES[locale] ?? CATALOGUES.en;
  return load ? prefixed((await load()).default) : {};
};
