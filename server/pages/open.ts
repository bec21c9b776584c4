import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getConfig } from '../config';
import { notFound } from '../kernel/errors';
import { invitationNotFound } from '../invitations/errors';

import { handleOf, isNavigation, keepToken, keptToken, looksLikeToken } from './link-cookie';
import { tokenOf } from './url-token';

/** Where the cookie of a link is sent. */
export const linkScope = (strapi: Core.Strapi, ctx: Context) => {
  const { pages, publicUrl } = getConfig(strapi);
  return { path: pages.path, isSecure: ctx.secure || publicUrl?.startsWith('https:') === true };
};

/** A page that a link of its own leads to. */
export interface LinkedPage {
  /** The path, within the pages, under which it opens nothing by itself; the handle follows. */
  view: '/view' | '/join/view' | '/approve/view';
  /** @throws PluginError 404 or the 410 that names what happened */
  show(ctx: Context, token: string): Promise<void>;
}

/** Where the page of a link is found once its token is kept. */
export const viewUrlOf = (strapi: Core.Strapi, view: LinkedPage['view'], token: string): string =>
  `${getConfig(strapi).pages.path}${view}/${handleOf(token)}`;

/**
 * `GET /invite?token=…`, and so for every other link: see `link-cookie.ts` for what becomes of the token.
 *
 * @throws PluginError 404 or the 410 that names what happened
 */
export const openLink = async (strapi: Core.Strapi, ctx: Context, page: LinkedPage): Promise<void> => {
  const token = tokenOf(ctx);
  if (token === null) {
    throw notFound();
  }
  if (!looksLikeToken(token)) {
    throw invitationNotFound();
  }
  keepToken(ctx, token, linkScope(strapi, ctx));
  if (isNavigation(ctx)) {
    ctx.status = 303;
    ctx.redirect(viewUrlOf(strapi, page.view, token));
    return;
  }
  await page.show(ctx, token);
};

export const handleIn = (ctx: Context): string => {
  const { handle } = ctx.params as { handle?: unknown };
  return typeof handle === 'string' ? handle : '';
};

/** The token of the link that this request is about: in its URL, or kept by the browser under the URL's handle. */
export const linkOf = (ctx: Context): string | null => tokenOf(ctx) ?? keptToken(ctx, handleIn(ctx));

/**
 * `GET /invite/view/:handle`, and so for every other link: the same page under a URL that opens nothing by itself.
 *
 * @throws PluginError 404 or the 410 that names what happened
 */
export const viewLink = async (ctx: Context, page: Pick<LinkedPage, 'show'>): Promise<void> => {
  const token = keptToken(ctx, handleIn(ctx));
  if (token === null) {
    throw notFound();
  }
  await page.show(ctx, token);
};
