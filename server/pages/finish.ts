import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { type Config, getConfig, logInUrlOf } from '../config';
import { getService } from '../kernel/get-service';
import type { Acceptance } from '../members/acceptance';

import { logInPage, signedInPage } from './done-page';
import { say } from './message';
import type { OutcomePage } from './outcome-page';
import { showOutcome } from './page';
import { enterPortal } from './portal/enter';
import { leaveFlash } from './portal/flash';
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

/** Whether the host keeps them signed in already: the portal's session is none of its own. */
const hasHostSession = async (strapi: Core.Strapi, ctx: Context, { user }: Acceptance): Promise<boolean> =>
  (await getService(strapi, 'users').fromCookie(ctx))?.id === user.id;

/** Whose acceptance it is. */
interface Accepter {
  language: Language;
  /** Whether they accepted with the session that the browser had already, the host's or the portal's. */
  isSignedIn: boolean;
  /** Whether they came by a sign-up link, and accepted no invitation. */
  isSignUp?: boolean;
}

/** An address to be sent on to, or a page. */
type Next = { url: string } | { page: OutcomePage };

/** For somebody who is signed in at the site, or at least at its portal. */
const asSignedIn = (config: Config, acceptance: Acceptance, isAtSite: boolean): Next => {
  const { redirectUrl, loginUrl } = config.acceptance;
  if (isAtSite && redirectUrl !== null) {
    return { url: redirectUrl };
  }
  // Where people log in elsewhere, or go on to somewhere else, the portal's session is not what they need there.
  const isAtHome = isAtSite || (config.features.portal && redirectUrl === null && loginUrl === null);
  return { page: isAtHome ? signedInPage(acceptance, config) : logInPage(acceptance, config) };
};

/** What comes after accepting. */
const afterAccepting = async (
  strapi: Core.Strapi,
  ctx: Context,
  acceptance: Acceptance,
  isSignedIn: boolean,
): Promise<Next> => {
  const config = getConfig(strapi);
  const logInUrl = logInUrlOf(config);
  if (acceptance.next === 'session') {
    const isAtSite =
      (await hasHostSession(strapi, ctx, acceptance)) || (await signIn(strapi, ctx, acceptance));
    const review = await enterPortal(strapi, ctx, acceptance, { isSignedIn, isAtSite });
    return review === null ? asSignedIn(config, acceptance, isAtSite) : { url: review };
  }
  if (logInUrl === null) {
    return { page: logInPage(acceptance, config) };
  }
  if (config.acceptance.loginUrl === null) {
    leaveFlash(strapi, ctx, 'done.accepted');
  }
  return { url: logInUrl };
};

/** Leads the person who has accepted to where the site wants them. */
export const finish = async (
  strapi: Core.Strapi,
  ctx: Context,
  acceptance: Acceptance,
  { language, isSignedIn, isSignUp = false }: Accepter,
): Promise<void> => {
  const next = await afterAccepting(strapi, ctx, acceptance, isSignedIn);
  if ('url' in next) {
    sendOn(ctx, next.url);
  } else {
    const page = isSignUp ? { ...next.page, title: say('join-done.title') } : next.page;
    showOutcome(strapi, ctx, page, { language });
  }
};
