import type { AccountName, FoundUser, ListQuery } from '../accounts/contract';
import type { Named } from '../invitations/contract';

/** What the server's admin routes for groups take and answer. */

export interface Group extends Named {
  description: string | null;
  /** `null` for a group of the whole site. */
  account: AccountName | null;
  memberCount: number;
}

export type GroupMember = FoundUser;

export interface GroupListQuery extends ListQuery {
  account?: string;
}

export interface SaveGroup {
  name?: string;
  description?: string | null;
  account?: string | null;
}
