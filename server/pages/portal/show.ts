import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import type { Message } from '../message';
import { showPage } from '../page';
import type { TemplateName } from '../render';
import type { Language, TextKey } from '../texts';

import { takeFlash } from './flash';
import { languageChoices } from './language';
import { baseOf, type PortalVisit } from './visit';

/** One line of the summary of what is wrong with a form. */
export interface Problem {
  fieldId: string | null;
  message: Message;
}

export interface PortalPage {
  template: TemplateName;
  title: TextKey;
  model: object;
  status?: number;
  problems?: readonly Problem[];
  /** Which entry of the navigation it is. */
  current?: 'home' | 'profile' | 'sign-in';
}

interface Frame {
  strapi: Core.Strapi;
  ctx: Context;
  language: Language;
  /** Null for the door. */
  visit: PortalVisit | null;
}

/** Answers with a page in the portal's frame. */
export const showFramed = ({ strapi, ctx, language, visit }: Frame, page: PortalPage): void => {
  const { template, title, model, status = 200, problems = [], current = null } = page;
  const portal = {
    base: `${baseOf(strapi)}/portal`,
    // Where the choice of a language leads back to.
    path: ctx.method === 'GET' ? ctx.path : '',
    csrf: visit?.viewer.csrf ?? null,
    username: visit?.user.username ?? null,
    current,
    languages: languageChoices(language),
    // Somebody who reads a problem has done nothing yet.
    flash: problems.length > 0 ? null : takeFlash(strapi, ctx),
  };
  showPage(strapi, ctx, {
    status,
    language,
    template,
    model: { ...model, title: { key: title, values: {} }, isWrong: problems.length > 0, problems, portal },
  });
};

/** The same for somebody who is signed in. */
export const showPortal = (visit: PortalVisit, page: PortalPage): void =>
  showFramed({ ...visit, visit }, page);
