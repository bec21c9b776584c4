import type { Context } from 'koa';

import type { Actor, Origin } from '../kernel/actor';
import type { HostUser } from '../users/service';

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

/** A signed-in user of the site. @param name what they are called, where that is more than the user name */
export const userActor = (user: HostUser, origin: Origin, name: string | null = null): Actor => ({
  kind: 'user',
  id: String(user.id),
  name: name ?? user.username,
  roles: user.role ? [user.role.type] : [],
  ...origin,
});

interface TokenState {
  auth: { credentials: { id: number; name: string } };
}

/** The API token of a request; it has no role, so only the site's own list of roles bounds what it grants. */
export const apiTokenActor = (ctx: Context, origin: Origin): Actor => {
  const { id, name } = (ctx.state as TokenState).auth.credentials;
  return { kind: 'api-token', id: String(id), name, roles: [], ...origin };
};
