import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { cookieOf } from '../../kernel/cookie';
import { type TextKey, textsOf } from '../texts';

import { keepForPages } from './page-cookie';

const COOKIE = 'invitations_notice';
const SECONDS = 60;

/** What the page after a posted form says: one of our own sentences, never a text that came with a request. */
export type Flash = Extract<TextKey, `done.${string}`>;

const isFlash = (text: string): text is Flash => text.startsWith('done.') && text in textsOf('en');

export const leaveFlash = (strapi: Core.Strapi, ctx: Context, flash: Flash): void =>
  keepForPages(strapi, ctx, { name: COOKIE, value: flash, maxAgeSeconds: SECONDS });

/** Takes it away: it is said once. */
export const takeFlash = (strapi: Core.Strapi, ctx: Context): Flash | null => {
  const kept = cookieOf(ctx, COOKIE);
  if (kept === null) {
    return null;
  }
  keepForPages(strapi, ctx, { name: COOKIE, value: '', maxAgeSeconds: 0 });
  return isFlash(kept) ? kept : null;
};
