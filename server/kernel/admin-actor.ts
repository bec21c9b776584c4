import type { Context } from 'koa';

import type { Actor, Origin } from './actor';

interface AdminUser {
  id: number;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
  email: string;
  roles: { code: string }[];
}

/** The administrator of a request that the host has let through. */
export const adminActor = (ctx: Context, origin: Origin): Actor => {
  const { user } = ctx.state as { user: AdminUser };
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ') || user.username || user.email;
  return { kind: 'admin', id: String(user.id), name, roles: user.roles.map(({ code }) => code), ...origin };
};
