/** Who acts. `user` is a signed-in user of the host, `invitee` somebody who holds a link, `system` the plugin itself. */
export interface Actor {
  kind: 'admin' | 'api-token' | 'user' | 'invitee' | 'system';
  /** The id in its own table, as text; null for `invitee` and `system`. */
  id: string | null;
  name: string | null;
  ip: string | null;
  userAgent: string | null;
  /** Codes of the admin roles, or types of the user's roles: what `roles.grantableBy` looks at. */
  roles: readonly string[];
}

/** Where a request came from. */
export interface Origin {
  ip: string | null;
  userAgent: string | null;
}

export const NOWHERE: Origin = { ip: null, userAgent: null };

export const SYSTEM: Actor = { kind: 'system', id: null, name: null, roles: [], ...NOWHERE };

export const inviteeActor = (origin: Origin, name: string | null = null): Actor => ({
  kind: 'invitee',
  id: null,
  name,
  roles: [],
  ...origin,
});
