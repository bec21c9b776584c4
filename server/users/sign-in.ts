import { randomUUID } from 'node:crypto';

import * as utils from '@strapi/utils';
import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import { loginRequired, userBlocked } from './errors';
import { hostService, hostSessions, jwtMode, sessionsConfig } from './host';
import { setRefreshCookie } from './refresh-cookie';
import type { HostUser, UserRow } from './user';
import { USER_UID } from './user';

/** What the host answers to its own log-in. */
export interface AuthResponse {
  jwt: string;
  /** In the mode `refresh`, unless it is in the cookie. */
  refreshToken?: string;
  user: Record<string, unknown>;
}

interface AuthState {
  auth?: object;
}

/** The user as the host shows it to itself: without private fields, and without relations, which log-in never loads. */
const sanitised = async (
  strapi: Core.Strapi,
  ctx: Context,
  row: UserRow,
): Promise<Record<string, unknown>> => {
  const { auth } = ctx.state as AuthState;
  const shown: unknown = await strapi.contentAPI.sanitize.output({ ...row }, strapi.getModel(USER_UID), {
    auth,
  });
  return shown as Record<string, unknown>;
};

const load = async (strapi: Core.Strapi, { id }: HostUser): Promise<UserRow> => {
  const row = (await strapi.db.query(USER_UID).findOne({ where: { id } })) as UserRow | null;
  if (!row) {
    throw loginRequired();
  }
  return row;
};

/** Whether the host keeps browsers signed in by itself, in a cookie that no script can read. */
export const hasCookieSession = (strapi: Core.Strapi): boolean =>
  jwtMode(strapi) === 'refresh' && sessionsConfig(strapi).httpOnly === true;

const wantsCookie = (strapi: Core.Strapi, ctx: Context): boolean =>
  sessionsConfig(strapi).httpOnly === true || ctx.request.header['x-strapi-refresh-cookie'] === 'httpOnly';

/** What the host's list of sessions shows of this one. Older hosts know no such thing. */
const sessionMetadata = (ctx: Context): { metadata?: Record<string, unknown> } => {
  const known: Partial<Pick<typeof utils, 'buildSessionMetadata'>> = utils;
  const metadata = known.buildSessionMetadata?.({ userAgent: ctx.get('user-agent') });
  return metadata ? { metadata } : {};
};

const startSession = async (strapi: Core.Strapi, ctx: Context, userId: number) => {
  const sessions = hostSessions(strapi);
  const refresh = await sessions.generateRefreshToken(String(userId), randomUUID(), {
    type: 'refresh',
    ...sessionMetadata(ctx),
  });
  const access: { token: string } | { error: string } = await sessions.generateAccessToken(refresh.token);
  if ('error' in access) {
    throw new Error(`The host gave no access token: ${access.error}`);
  }
  return { jwt: access.token, refreshToken: refresh.token };
};

/** Tokens of a new session, of either JWT mode; `refreshToken` in the mode `refresh`. */
export const newTokens = async (
  strapi: Core.Strapi,
  ctx: Context,
  userId: number,
): Promise<{ jwt: string; refreshToken?: string }> =>
  jwtMode(strapi) === 'refresh'
    ? startSession(strapi, ctx, userId)
    : { jwt: await hostService(strapi, 'jwt').issue({ id: userId }) };

/** The user as in {@link AuthResponse}, for answers that carry no session. */
export const publicUser = async (
  strapi: Core.Strapi,
  ctx: Context,
  user: HostUser,
): Promise<Record<string, unknown>> => sanitised(strapi, ctx, await load(strapi, user));

/**
 * Signs the user in and answers what the host's own log-in would, in both JWT modes; with httpOnly the refresh token
 * goes into the cookie instead of the body. Call it after the transaction: a session outlives a rollback.
 *
 * @throws PluginError UserBlocked (403) where the user was blocked meanwhile, LoginRequired (401) where they are gone
 */
export const signIn = async (strapi: Core.Strapi, ctx: Context, user: HostUser): Promise<AuthResponse> => {
  const row = await load(strapi, user);
  if (row.blocked === true) {
    throw userBlocked();
  }
  const shown = await sanitised(strapi, ctx, row);
  const { jwt, refreshToken } = await newTokens(strapi, ctx, row.id);
  if (refreshToken === undefined) {
    return { jwt, user: shown };
  }
  if (wantsCookie(strapi, ctx)) {
    setRefreshCookie(strapi, ctx, refreshToken);
    return { jwt, user: shown };
  }
  return { jwt, refreshToken, user: shown };
};
