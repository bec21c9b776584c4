import type { Actor, Origin } from '../kernel/actor';

import type { HostUser } from './user';

/** A signed-in user who acts. @param name what they are called, where that is more than the user name */
export const userActor = (
  { id, username, role }: HostUser,
  origin: Origin,
  name: string | null = null,
): Actor => ({
  kind: 'user',
  id: String(id),
  name: name ?? username,
  roles: role ? [role.type] : [],
  ...origin,
});
