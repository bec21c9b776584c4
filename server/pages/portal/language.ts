import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { cookieOf } from '../../kernel/cookie';
import { chooseLanguage } from '../language';
import { type Language, languages } from '../texts';

import { keepForPages } from './page-cookie';

const COOKIE = 'invitations_language';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

const toLanguage = (text: string | null | undefined): Language | null =>
  languages.find((language) => language === text) ?? null;

/** The language of the portal: what was chosen there, else what the browser asks for. */
export const portalLanguage = (ctx: Context): Language =>
  toLanguage(cookieOf(ctx, COOKIE)) ?? chooseLanguage(ctx);

export const keepLanguage = (strapi: Core.Strapi, ctx: Context, wanted: string | undefined): void => {
  const language = toLanguage(wanted);
  if (language) {
    keepForPages(strapi, ctx, { name: COOKIE, value: language, maxAgeSeconds: YEAR_SECONDS });
  }
};

const nameOf = (language: Language): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

/** The languages under the names that those who read them look for. */
export const languageChoices = (current: Language) =>
  languages.map((code) => ({ code, name: nameOf(code), isCurrent: code === current }));
