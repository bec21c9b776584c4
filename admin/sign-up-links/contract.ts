import type { AccountName, ListQuery, Permissions } from '../accounts/contract';
import type { Attention, Named, Role, TimelineEvent } from '../invitations/contract';

/** What the server's admin routes for sign-up links take and answer. */

export const LINK_STATES = ['active', 'paused', 'revoked', 'expired', 'exhausted'] as const;
export type LinkState = (typeof LINK_STATES)[number];

export interface SignUpLink extends Named {
  state: LinkState;
  needsAttention: Attention | null;
  uses: number;
  /** `null` for any number. */
  maxUses: number | null;
  /** None for addresses of any domain. */
  domains: string[];
  role: Role | null;
  account: AccountName | null;
  groups: Named[];
  permissions: Permissions;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
  createdBy: { kind: string; name: string | null };
}

export interface SignUpLinkDetail extends SignUpLink {
  timeline: TimelineEvent[];
}

/** Somebody who came by a link. */
export interface SignUpUse {
  documentId: string;
  /** `null` once the user was deleted. */
  user: { documentId: string; username: string; email: string } | null;
  /** The address with which they came. */
  email: string;
  usedAt: string;
  ip: string | null;
}

export interface LinkListQuery extends ListQuery {
  state?: string;
  account?: string;
}
/** What the list is narrowed by, without its pages. */
export type LinkFilter = Omit<LinkListQuery, 'page' | 'pageSize' | 'sort'>;

export interface SaveLink {
  name?: string;
  role?: string | null;
  account?: string | null;
  groups?: string[];
  permissions?: Permissions;
  expiresIn?: string;
  maxUses?: number | null;
  domains?: string[];
}
