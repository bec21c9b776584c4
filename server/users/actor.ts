import type { Actor, Origin } from '../kernel/actor';

import type { HostUser } from './user';

/** A signed-in user who acts. */
export const userActor = ({ id, username, role }: HostUser, origin: Origin): Actor => ({
  kind: 'user',
  id: String(id),
  name: username,
  roles: role ? [role.type] : [],
  ...origin,
});
