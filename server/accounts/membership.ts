import type { AccountRecord } from './account';

/** Every permission there is or will be, or these keys of the catalogue. */
export type Permissions = 'all' | readonly string[];

/** One user in one account. */
export interface MembershipRecord {
  id: number;
  documentId: string;
  account: AccountRecord;
  user: { id: number; documentId: string; username: string; email: string; blocked: boolean };
  permissions: Permissions;
  notifications: Readonly<Record<string, boolean>>;
  joinedAt: Date;
}

export const isOwner = ({ id, account }: MembershipRecord): boolean => account.ownerId === id;

/** What a member may do: the owner has all, whatever was ticked. */
export const effectivePermissions = (membership: MembershipRecord): Permissions =>
  isOwner(membership) ? 'all' : membership.permissions;

export const hasPermission = (permissions: Permissions, key: string): boolean =>
  permissions === 'all' || permissions.includes(key);

/** Does whoever holds these permissions hold all of those, too? */
export const covers = (held: Permissions, given: Permissions): boolean =>
  held === 'all' || (given !== 'all' && given.every((key) => held.includes(key)));
