import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { getConfig } from '../config';
import type { Acceptance } from '../invitations/settle';
import { getService } from '../kernel/get-service';

import { confirmPage, logInPage, signedInPage } from './done-page';
import type { OutcomePage } from './outcome-page';
import { showOutcome } from './page';
import type { Language } from './texts';

/** Sent on with GET, so that a reload of the next page does not post the form again. */
const sendOn = (ctx: Context, url: string): void => {
  ctx.status = 303;
  ctx.redirect(url);
};

/**
 * Signs the browser in where the host keeps its sessions in a cookie; a token in a URL or a page would be the only
 * other way, and is none. The invitation is accepted by now, so a host that cannot set its cookie (`secure` over plain
 * HTTP) must not turn this into a failure.
 */
const signIn = async (strapi: Core.Strapi, ctx: Context, { user }: Acceptance): Promise<boolean> => {
  const users = getService(strapi, 'users');
  if (!users.hasCookieSession()) {
    return false;
  }
  try {
    await users.signIn(ctx, user);
    return true;
  } catch (error) {
    strapi.log.warn(`invitations: an invitee could not be signed in: ${String(error)}`);
    return false;
  }
};

/** Whose acceptance it is. */
interface Accepter {
  language: Language;
  /** Whether they accepted with the session that the browser had already. */
  isSignedIn: boolean;
}

/** What comes after accepting: an address to be sent on to, or a page. */
const afterAccepting = async (
  strapi: Core.Strapi,
  ctx: Context,
  acceptance: Acceptance,
  isSignedIn: boolean,
): Promise<{ url: string } | { page: OutcomePage }> => {
  const { acceptance: settings } = getConfig(strapi);
  if (acceptance.next === 'confirm') {
    return { page: confirmPage(acceptance) };
  }
  if (acceptance.next === 'session' && (isSignedIn || (await signIn(strapi, ctx, acceptance)))) {
    return settings.redirectUrl === null ? { page: signedInPage(acceptance) } : { url: settings.redirectUrl };
  }
  if (acceptance.next === 'login' && settings.loginUrl !== null) {
    return { url: settings.loginUrl };
  }
  return { page: logInPage(acceptance, settings) };
};

/** Leads the person who has accepted to where the site wants them. */
export const finish = async (
  strapi: Core.Strapi,
  ctx: Context,
  acceptance: Acceptance,
  { language, isSignedIn }: Accepter,
): Promise<void> => {
  const next = await afterAccepting(strapi, ctx, acceptance, isSignedIn);
  if ('url' in next) {
    sendOn(ctx, next.url);
  } else {
    showOutcome(strapi, ctx, next.page, { language });
  }
};
