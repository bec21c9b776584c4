import type { Named, Pagination } from '../invitations/contract';

/** What the server's admin routes for accounts and their members take and answer. */

export interface AccountName extends Named {
  slug: string;
}

export interface UserName {
  documentId: string;
  username: string;
  email: string;
}

export interface Seats {
  /** `null` for any number. */
  limit: number | null;
  used: number;
  /** By pending invitations. */
  reserved: number;
}

export interface Account extends AccountName {
  seats: Seats;
  owner: { membership: string; user: UserName } | null;
  memberCount: number;
  pendingCount: number;
  metadata: unknown;
  createdAt: string;
}

/** Every permission there is or will be, or keys of the catalogue. */
export type Permissions = 'all' | readonly string[];

export interface LastLogin {
  at: string;
  ip: string | null;
  host: string | null;
}

export interface Membership {
  documentId: string;
  account: AccountName;
  user: UserName & { firstName: string | null; lastName: string | null };
  owner: boolean;
  permissions: Permissions;
  groups: Named[];
  state: 'active' | 'blocked';
  joinedAt: string;
  lastLogin: LastLogin | null;
}

export interface Listed<T> {
  data: T[];
  meta: { pagination: Pagination };
}

export interface ListQuery {
  page?: number;
  pageSize?: number;
  sort?: string;
  _q?: string;
}

export interface SaveAccount {
  name?: string;
  slug?: string;
  seats?: number | null;
}

export interface UpdateMembership {
  permissions?: Permissions;
  groups?: string[];
}

/** A user of the site, as whoever looks for one sees them. */
export interface FoundUser extends UserName {
  firstName: string | null;
  lastName: string | null;
}

export interface Associate {
  /** One of both: a user of the site, or an address. */
  user?: string;
  email?: string;
  permissions: Permissions;
  groups?: string[];
  role?: string;
  send: boolean;
  message?: string;
}
