import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import type { OpenChallenge } from '../../challenges/service';
import { getConfig } from '../../config';
import { notFound } from '../../kernel/errors';
import { getService } from '../../kernel/get-service';
import { isNavigation } from '../link-cookie';
import { showPage } from '../page';
import type { Language } from '../texts';

import { codeHandleOf, type CodeState, keepCode, keptCode } from './code-cookie';
import { codePage } from './code-page';

const show = (strapi: Core.Strapi, ctx: Context, state: CodeState, status: number): void => {
  const config = getConfig(strapi);
  const model = codePage(state, config, getService(strapi, 'clock').now());
  const cleanUrl = `${config.pages.path}/code/${codeHandleOf(state.challenge)}`;
  const { language } = state;
  showPage(strapi, ctx, { status, language, template: 'code', model: { ...model, cleanUrl } });
};

/**
 * Shows the page of a code after a post: browsers are sent on to it with GET, so that neither a reload nor "back" posts
 * anything again; a client that keeps no cookies for certain gets it at once.
 *
 * @param status for such a client
 */
export const showCode = (strapi: Core.Strapi, ctx: Context, state: CodeState, status = 202): void => {
  keepCode(strapi, ctx, state);
  if (isNavigation(ctx)) {
    ctx.status = 303;
    ctx.redirect(`${getConfig(strapi).pages.path}/code/${codeHandleOf(state.challenge)}`);
    return;
  }
  show(strapi, ctx, state, status);
};

/** What the page of a code has to know besides the challenge. */
interface Way {
  /** Where the code went; null where that is not known. */
  address: string | null;
  language: Language;
  /** Where to begin anew. */
  back: string;
}

/** Leads somebody to whom a code was sent to the page on which it is typed in. */
export const leadToCode = (
  strapi: Core.Strapi,
  ctx: Context,
  { challenge, expiresAt }: OpenChallenge,
  way: Way,
): void => {
  const sentAt = getService(strapi, 'clock').now().toISOString();
  showCode(strapi, ctx, { ...way, challenge, expiresAt, sentAt });
};

/**
 * `GET /invite/code/:handle`: the page of a code, as often as it is asked for.
 *
 * @throws PluginError 404
 */
export const viewCode = (strapi: Core.Strapi, ctx: Context): void => {
  const { handle } = ctx.params as { handle?: unknown };
  const state = typeof handle === 'string' ? keptCode(ctx, handle) : null;
  if (state === null) {
    throw notFound();
  }
  show(strapi, ctx, state, 200);
};
