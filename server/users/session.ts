import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { forbidden } from '../kernel/errors';

import { loginRequired, userBlocked } from './errors';
import { advancedSettings, hostService, hostSessions, jwtMode, refreshCookieName } from './host';
import { dropRefreshCookie } from './refresh-cookie';
import type { SessionFloors } from './session-floor';
import type { UserStore } from './store';
import { claimsOf, type TokenClaims } from './token-claims';
import type { HostUser } from './user';

/** The host lets nobody in who is not confirmed where it asks for that, nor anybody without a role. */
const isAdmitted = async (strapi: Core.Strapi, user: HostUser): Promise<boolean> => {
  const { email_confirmation: requiresConfirmation } = await advancedSettings(strapi);
  return user.role !== null && (requiresConfirmation !== true || user.confirmed);
};

interface Lookup {
  store: UserStore;
  floors: SessionFloors;
}

/** What comes with the request, whatever it is; null where nothing does. */
const bearerOf = (ctx: Context): string | null => {
  const { authorization } = ctx.request.header;
  return authorization ? (authorization.split(/\s+/)[1] ?? '') : null;
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
  { store, floors }: Lookup,
  ctx: Context,
): Promise<HostUser | null> => {
  const token = bearerOf(ctx);
  if (token === null) {
    return null;
  }
  // Before the token is looked at: what ends it afterwards changes this.
  const claims = claimsOf(token);
  const sessionsFrom = claims && (await floors.sessionsValidFrom(claims.userId));
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
  return claims?.userId === user.id ? { ...user, sessionsFrom } : user;
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
export const signedIn = async (strapi: Core.Strapi, lookup: Lookup, ctx: Context): Promise<HostUser> => {
  try {
    const user = await fromRequest(strapi, lookup, ctx);
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

/** A user as the host would let them in now: neither blocked nor, where it asks for that, unconfirmed; else null. */
export const findAdmitted = async (
  strapi: Core.Strapi,
  store: UserStore,
  id: number,
): Promise<HostUser | null> => {
  const user = await store.findById(id);
  return user && !user.blocked && (await isAdmitted(strapi, user)) ? user : null;
};

/** The living session of the host's refresh cookie, or null. */
const cookieSession = async (strapi: Core.Strapi, ctx: Context): Promise<TokenClaims | null> => {
  const token = jwtMode(strapi) === 'refresh' ? ctx.cookies.get(refreshCookieName(strapi)) : undefined;
  if (!token) {
    return null;
  }
  const { isValid } = await hostSessions(strapi).validateRefreshToken(token);
  return isValid ? claimsOf(token) : null;
};

/**
 * The user of the host's refresh cookie, for pages. The cookie is only looked at: rotating it would sign out a front
 * end that uses it at the same moment.
 *
 * @returns null where there is no cookie, or one that can no longer be used
 */
export const fromCookie = async (
  strapi: Core.Strapi,
  { store, floors }: Lookup,
  ctx: Context,
): Promise<HostUser | null> => {
  const session = await cookieSession(strapi, ctx);
  if (!session) {
    return null;
  }
  // Before the session is looked at: what ends it afterwards changes this.
  const sessionsFrom = await floors.sessionsValidFrom(session.userId);
  if (await floors.isSessionCutOff(session)) {
    return null;
  }
  const user = await findAdmitted(strapi, store, session.userId);
  return user && { ...user, sessionsFrom };
};

/** Hosts before they could list their sessions end those of a user all together. */
interface SingleSessions {
  revokeSessionById?: (userId: string, sessionId: string) => Promise<boolean>;
  invalidateRefreshToken: (userId: string) => Promise<void>;
}

/** Ends the session that a token of the mode `refresh` belongs to. */
export const endSessionOf = async (
  strapi: Core.Strapi,
  { userId, sessionId }: TokenClaims,
): Promise<void> => {
  if (sessionId === null) {
    return;
  }
  const sessions: SingleSessions = hostSessions(strapi);
  if (sessions.revokeSessionById) {
    await sessions.revokeSessionById(String(userId), sessionId);
  } else {
    await sessions.invalidateRefreshToken(String(userId));
  }
};

/** Signs the browser out of the host: its session is ended and its refresh cookie taken back. */
export const endCookieSession = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const session = await cookieSession(strapi, ctx);
  if (session) {
    await endSessionOf(strapi, session);
    dropRefreshCookie(strapi, ctx);
  }
};
