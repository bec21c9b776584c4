import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getConfig } from '../config';
import { notFound } from '../kernel/errors';
import { invitationNotFound } from '../invitations/errors';

import { handleOf, isNavigation, keepToken, keptToken, looksLikeToken } from './link-cookie';
import { tokenOf } from './url-token';
import { peek, showInvitation } from './visitor';

const cookieScope = (strapi: Core.Strapi, ctx: Context) => {
  const { pages, publicUrl } = getConfig(strapi);
  return { path: pages.path, isSecure: ctx.secure || publicUrl?.startsWith('https:') === true };
};

/**
 * `GET /invite?token=…`: the link of the mail. See `link-cookie.ts` for what becomes of the token.
 *
 * @throws PluginError 404 or the 410 that names what happened
 */
export const openLink = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const token = tokenOf(ctx);
  if (token === null) {
    throw notFound();
  }
  if (!looksLikeToken(token)) {
    throw invitationNotFound();
  }
  keepToken(ctx, token, cookieScope(strapi, ctx));
  if (isNavigation(ctx)) {
    ctx.status = 303;
    ctx.redirect(`${getConfig(strapi).pages.path}/view/${handleOf(token)}`);
    return;
  }
  showInvitation(strapi, ctx, await peek(strapi, ctx, token));
};

const handleIn = (ctx: Context): string => {
  const { handle } = ctx.params as { handle?: unknown };
  return typeof handle === 'string' ? handle : '';
};

/** The token of the link that this request is about: in its URL, or kept by the browser under the URL's handle. */
export const linkOf = (ctx: Context): string | null => tokenOf(ctx) ?? keptToken(ctx, handleIn(ctx));

/**
 * `GET /invite/view/:handle`: the same page under a URL that opens nothing by itself.
 *
 * @throws PluginError 404 or the 410 that names what happened
 */
export const viewLink = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const token = keptToken(ctx, handleIn(ctx));
  if (token === null) {
    throw notFound();
  }
  showInvitation(strapi, ctx, await peek(strapi, ctx, token));
};
