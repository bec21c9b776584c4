import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getConfig, logInUrlOf } from '../config';
import { getService } from '../kernel/get-service';

import { chooseLanguage } from './language';
import { type OutcomePage, outcomePage, type Refusal } from './outcome-page';
import type { TemplateName } from './render';
import type { Language } from './texts';

interface Page {
  status: number;
  language: Language;
  template: TemplateName;
  model: object;
}

/** Answers with a page. */
export const showPage = (
  strapi: Core.Strapi,
  ctx: Context,
  { status, language, template, model }: Page,
): void => {
  const base = getConfig(strapi).pages.path;
  const look = getService(strapi, 'page-look');
  ctx.status = status;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Content-Language', language);
  ctx.body = look.render(language, template, { base, ...model });
};

/** Answers with a page that only says something. */
export const showOutcome = (
  strapi: Core.Strapi,
  ctx: Context,
  outcome: OutcomePage,
  { status = 200, language = chooseLanguage(ctx) }: { status?: number; language?: Language } = {},
): void => showPage(strapi, ctx, { status, language, template: 'outcome', model: outcome });

/**
 * Answers with the page of a refusal, under its own status.
 *
 * @param token the link's, or null where none is at hand
 */
export const showRefusal = (
  strapi: Core.Strapi,
  ctx: Context,
  refusal: Refusal,
  token: string | null,
): void => {
  const language = chooseLanguage(ctx);
  if (refusal.retryAfterSeconds !== null) {
    ctx.set('Retry-After', String(refusal.retryAfterSeconds));
  }
  const loginUrl = logInUrlOf(getConfig(strapi));
  showOutcome(strapi, ctx, outcomePage(language, refusal, { token, loginUrl }), {
    status: refusal.status,
    language,
  });
};
