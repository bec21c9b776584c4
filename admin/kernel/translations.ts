import { PLUGIN_ID } from './plugin-id';

export type Messages = Record<string, string>;

export const START_EN = {
  menu: 'Invitations',
  'home.all': 'See all',
  'user.invite': 'Invite user',
  'user.panel': 'Invitations and accounts',
};

/** The texts that the panel shows before any page of ours is opened: in its menu, on its home page, and in the content manager. */
const START: Record<string, typeof START_EN> = {
  en: START_EN,
  de: {
    menu: 'Einladungen',
    'home.all': 'Alle ansehen',
    'user.invite': 'Benutzer einladen',
    'user.panel': 'Einladungen und Konten',
  },
};

const CATALOGUES: Record<string, () => Promise<{ default: Messages }>> = {
  en: () => import('../translations/en.json'),
  de: () => import('../translations/de.json'),
};

const prefixed = (messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).map(([id, text]) => [`${PLUGIN_ID}.${id}`, text]));

/**
 * What the panel is told at its start: what it shows by then, and nothing that only pages need. A language that we do
 * not speak gets none: Strapi then falls back to English by itself.
 */
export const loadStartTranslations = ({ locales }: { locales: string[] }) =>
  Promise.resolve(
    locales.map((locale) => {
      return { locale, data: prefixed(START[locale] ?? {}) };
    }),
  );

/** The texts of the pages in a language, or in English where we do not speak it. */
export const loadMessages = async (locale: string): Promise<Messages> => {
  const load = CATALOGUES[locale] ?? CATALOGUES.en;
  return load ? prefixed((await load()).default) : {};
};
