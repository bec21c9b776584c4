import type { Context } from 'koa';

import type { Actor, Origin } from './actor';

/** An administrator, as the host keeps them. */
export interface AdminUser {
  id: number;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
  email: string;
  roles: { code: string }[];
}

export const actorOfAdmin = (user: AdminUser, origin: Origin): Actor => {
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ') || user.username || user.email;
  return { kind: 'admin', id: String(user.id), name, roles: user.roles.map(({ code }) => code), ...origin };
};

/** The administrator of a request that the host has let through. */
export const adminActor = (ctx: Context, origin: Origin): Actor =>
  actorOfAdmin((ctx.state as { user: AdminUser }).user, origin);
