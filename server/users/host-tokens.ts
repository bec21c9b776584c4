import { errors } from '@strapi/utils';
import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import type { JwtService } from './host';
import { jwtMode, refreshCookieName } from './host';
import type { Action } from './host-log-in';
import { extendAuth } from './host-log-in';
import { setRefreshCookie } from './refresh-cookie';
import { endSessionOf } from './session';
import type { SessionFloors } from './session-floor';
import { newTokens } from './sign-in';
import { claimsOf, type TokenClaims } from './token-claims';

interface ServiceRegistry {
  extend(uid: string, extend: (service: JwtService) => JwtService): void;
}

const JWT_SERVICE = 'plugin::users-permissions.jwt';

/**
 * Every way in by an access token goes through the host's `jwt.verify`: REST and GraphQL by the host's strategy, and
 * what sites and other plugins do by themselves.
 */
const guardAccessTokens = (strapi: Core.Strapi, floors: SessionFloors): void => {
  strapi.get<ServiceRegistry>('services').extend(JWT_SERVICE, (jwt) => {
    // Inherits rather than copies: a site may have made it of a class.
    const guarded = Object.create(jwt) as JwtService;
    guarded.verify = async (token) => {
      const payload = await jwt.verify(token);
      const claims = claimsOf(token);
      if (claims && (await floors.isCutOff(claims))) {
        throw new Error('Invalid token.');
      }
      return payload;
    };
    return guarded;
  });
};

interface AuthBody {
  jwt?: unknown;
  refreshToken?: unknown;
}

const bodyOf = (value: unknown): AuthBody => (typeof value === 'object' && value !== null ? value : {});

const claimsIn = (token: unknown): TokenClaims | null => (typeof token === 'string' ? claimsOf(token) : null);

/** The token as the host finds it: in the cookie, then in the body. */
const givenClaims = (strapi: Core.Strapi, ctx: Context): TokenClaims | null => {
  const { body } = ctx.request as { body?: unknown };
  return claimsIn(ctx.cookies.get(refreshCookieName(strapi)) || bodyOf(body).refreshToken);
};

/**
 * Looks after the host has renewed, not before: a renewal that began before the sessions were ended may finish after it,
 * and then nobody gets what it made.
 */
const guardedRefresh =
  (strapi: Core.Strapi, floors: SessionFloors) =>
  (action: Action): Action =>
  async (ctx, ...rest) => {
    const claims = givenClaims(strapi, ctx);
    const result = await action(ctx, ...rest);
    if (claims && jwtMode(strapi) === 'refresh' && (await floors.isSessionCutOff(claims))) {
      const made = claimsIn(bodyOf(ctx.body).jwt);
      await (made && endSessionOf(strapi, made));
      ctx.remove('Set-Cookie');
      throw new errors.UnauthorizedError('Invalid refresh token');
    }
    return result;
  };

/** Tokens that the host gave out in the very second in which older sessions were ended are replaced by later ones. */
const lateEnough =
  (strapi: Core.Strapi, floors: SessionFloors) =>
  (action: Action): Action =>
  async (ctx, ...rest) => {
    const result = await action(ctx, ...rest);
    const { jwt, refreshToken } = bodyOf(ctx.body);
    const claims = claimsIn(jwt);
    // The session of a token may have begun a moment before the token, in the second before.
    const isTooEarly =
      claims !== null &&
      ((await floors.isCutOff(claims)) ||
        (jwtMode(strapi) === 'refresh' && (await floors.isSessionCutOff(claims))));
    if (!isTooEarly) {
      return result;
    }
    await endSessionOf(strapi, claims);
    await floors.untilTokensCount(claims.userId);
    const tokens = await newTokens(strapi, ctx, claims.userId);
    if (refreshToken === undefined && tokens.refreshToken !== undefined) {
      setRefreshCookie(strapi, ctx, tokens.refreshToken);
    }
    ctx.body = { ...bodyOf(ctx.body), ...(refreshToken === undefined ? { jwt: tokens.jwt } : tokens) };
    return result;
  };

/**
 * Refuses tokens from before `endOlderSessions`, wherever the host takes one, and sees to it that those it gives out
 * count.
 */
export const guardTokens = (strapi: Core.Strapi, floors: SessionFloors): void => {
  guardAccessTokens(strapi, floors);
  extendAuth(strapi, ['callback', 'resetPassword', 'changePassword'], lateEnough(strapi, floors));
  extendAuth(strapi, ['refresh'], guardedRefresh(strapi, floors));
};
