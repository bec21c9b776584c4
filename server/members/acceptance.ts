import type { Core } from '@strapi/types';
import type { Context as Koa } from 'koa';

import { getService } from '../kernel/get-service';
import type { HostUser } from '../users/service';

import type { MembershipView } from './present';

/** What it leads to that somebody came in: a session, or the log-in page. */
export type NextStep = 'session' | 'login';

/** Somebody came in. */
export interface Acceptance {
  user: HostUser;
  /** Null where they came into the site only. */
  membership: MembershipView | null;
  next: NextStep;
}

/**
 * The answer to whoever came in, by whichever way: the host's own to a log-in, or the user without tokens and what comes
 * next.
 */
export const answerAcceptance = async (
  strapi: Core.Strapi,
  ctx: Koa,
  { user, membership, next }: Acceptance,
): Promise<object> => {
  const users = getService(strapi, 'users');
  return next === 'session'
    ? { ...(await users.signIn(ctx, user)), membership }
    : { user: await users.publicUser(ctx, user), membership, next };
};
