import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getConfig } from '../../config';
import { setCookie } from '../../kernel/cookie';

/** Keeps something small for the pages in the browser; nothing that would be worth anything to anybody else. */
export const keepForPages = (
  strapi: Core.Strapi,
  ctx: Context,
  { name, value, maxAgeSeconds }: { name: string; value: string; maxAgeSeconds: number },
): void => {
  const { pages, publicUrl } = getConfig(strapi);
  const isSecure = ctx.secure || publicUrl?.startsWith('https:') === true;
  setCookie(ctx, { name, value, maxAgeSeconds, path: pages.path, isSecure });
};
