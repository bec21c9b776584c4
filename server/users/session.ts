import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { forbidden } from '../kernel/errors';

import { loginRequired, userBlocked } from './errors';
import { advancedSettings, hostService, hostSessions, jwtMode, refreshCookieName } from './host';
import type { UserStore } from './store';
import type { HostUser } from './user';

/** The host lets nobody in who is not confirmed where it asks for that, nor anybody without a role. */
const isAdmitted = async (strapi: Core.Strapi, user: HostUser): Promise<boolean> => {
  const { email_confirmation: requiresConfirmation } = await advancedSettings(strapi);
  return user.role !== null && (requiresConfirmation !== true || user.confirmed);
};

/** The id that the bearer token names, in either mode; null where the host would not have it. */
const idOfToken = async (strapi: Core.Strapi, ctx: Context): Promise<number | null> => {
  try {
    const token = await hostService(strapi, 'jwt').getToken(ctx);
    return typeof token?.id === 'number' ? token.id : null;
  } catch {
    return null;
  }
};

/**
 * The user whose bearer token the request carries, as the host's own strategy reads it. Public routes have
 * `auth: false`, so the host has not looked at it.
 *
 * @returns null where the request carries no token
 * @throws PluginError LoginRequired (401) where the token cannot be used, UserBlocked (403)
 */
export const fromRequest = async (
  strapi: Core.Strapi,
  store: UserStore,
  ctx: Context,
): Promise<HostUser | null> => {
  if (!ctx.request.header.authorization) {
    return null;
  }
  const id = await idOfToken(strapi, ctx);
  const user = id === null ? null : await store.findById(id);
  if (!user) {
    throw loginRequired();
  }
  if (user.blocked) {
    throw userBlocked();
  }
  if (!(await isAdmitted(strapi, user))) {
    throw loginRequired();
  }
  return user;
};

/** What of the host's service for API tokens is used: it keeps their hashes only. */
interface ApiTokens {
  hash: (accessKey: string) => string;
}

const hasApiToken = async (strapi: Core.Strapi, ctx: Context): Promise<boolean> => {
  const [scheme, token] = (ctx.request.header.authorization ?? '').split(/\s+/);
  if (scheme?.toLowerCase() !== 'bearer' || !token) {
    return false;
  }
  const { hash } = strapi.service('admin::api-token') as unknown as ApiTokens;
  return (await strapi.db.query('admin::api-token').count({ where: { accessKey: hash(token) } })) > 0;
};

/**
 * The user of a route for signed-in users (see `signedInRoute`).
 *
 * @throws PluginError LoginRequired (401) where nobody is signed in, UserBlocked and, for API tokens, ForbiddenError (403)
 */
export const signedIn = async (strapi: Core.Strapi, store: UserStore, ctx: Context): Promise<HostUser> => {
  try {
    const user = await fromRequest(strapi, store, ctx);
    if (user) {
      return user;
    }
  } catch (error) {
    if (await hasApiToken(strapi, ctx)) {
      throw forbidden('This route is for signed-in users only.');
    }
    throw error;
  }
  throw loginRequired();
};

/**
 * The user of the host's refresh cookie, for pages. The cookie is only looked at: rotating it would sign out a front
 * end that uses it at the same moment.
 *
 * @returns null where there is no cookie, or one that can no longer be used
 */
export const fromCookie = async (
  strapi: Core.Strapi,
  store: UserStore,
  ctx: Context,
): Promise<HostUser | null> => {
  const token = jwtMode(strapi) === 'refresh' ? ctx.cookies.get(refreshCookieName(strapi)) : undefined;
  if (!token) {
    return null;
  }
  const session = await hostSessions(strapi).validateRefreshToken(token);
  const id = session.isValid ? Number(session.userId) : Number.NaN;
  const user = Number.isSafeInteger(id) ? await store.findById(id) : null;
  return user && !user.blocked && (await isAdmitted(strapi, user)) ? user : null;
};

/**
 * Ends every session of a user: nobody gets a new access token out of them, and those that are out run off by
 * themselves. In the mode `legacy-support` the host keeps no sessions, so there are none to end.
 */
export const revokeSessions = async (strapi: Core.Strapi, userId: number): Promise<void> => {
  if (jwtMode(strapi) === 'refresh') {
    await hostSessions(strapi).invalidateRefreshToken(String(userId));
  }
};
