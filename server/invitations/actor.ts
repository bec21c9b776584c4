import type { Context } from 'koa';

import type { Actor, Origin } from '../kernel/actor';

interface TokenState {
  auth: { credentials: { id: number; name: string } };
}

/** The API token of a request; it has no role, so only the site's own list of roles bounds what it grants. */
export const apiTokenActor = (ctx: Context, origin: Origin): Actor => {
  const { id, name } = (ctx.state as TokenState).auth.credentials;
  return { kind: 'api-token', id: String(id), name, roles: [], ...origin };
};
