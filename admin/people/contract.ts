import type { AccountName, LastLogin, Permissions } from '../accounts/contract';
import type { Invitation, Named, Pagination, Role, TimelineEvent } from '../invitations/contract';

/** What the server's admin routes for people take and answer. */

export const PERSON_STATES = ['invited', 'invitation-expired', 'active', 'blocked', 'removed'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

/** An account that somebody is in or invited into. */
export interface PersonAccount extends AccountName {
  owner: boolean;
}

/** A user of the site, or somebody who is invited and has none yet. */
export interface Person {
  kind: 'user' | 'invitation';
  /** Of the user, or of the invitation. */
  documentId: string;
  email: string;
  username: string | null;
  firstName: string | null;
  lastName: string | null;
  state: PersonState;
  accounts: PersonAccount[];
  groups: Named[];
  /** How many invitations to this address are pending. */
  pendingInvitations: number;
  lastLogin: LastLogin | null;
  createdAt: string;
  /** When the invitation expires; `null` for a user. */
  expiresAt: string | null;
}

/** A membership without the user, whom the page knows. */
export interface PersonMembership {
  documentId: string;
  account: AccountName;
  owner: boolean;
  permissions: Permissions;
  /** Of that account. */
  groups: Named[];
  joinedAt: string;
}

/** That the user has agreed to a version of the terms. */
export interface PersonConsent {
  version: string;
  consentedAt: string;
  ip: string | null;
  userAgent: string | null;
}

/** A user with everything that is known about them. */
export interface PersonDetail extends Person {
  confirmed: boolean;
  blocked: boolean;
  role: Role | null;
  profile: {
    firstName: string | null;
    lastName: string | null;
    phone: string | null;
    countryCode: string | null;
  };
  memberships: PersonMembership[];
  /** To which versions of the terms they have agreed, the latest first. */
  consents: PersonConsent[];
  /** Those to the user's address and those that the user accepted, the latest first. */
  invitations: Invitation[];
  /** What concerns the user, the latest first. */
  activity: TimelineEvent[];
}

export interface PeoplePage {
  data: Person[];
  meta: { pagination: Pagination };
}

export interface PeopleQuery {
  page?: number;
  pageSize?: number;
  _q?: string;
  state?: string;
  account?: string;
  group?: string;
}

/** What the list is narrowed by. */
export type PeopleFilter = Omit<PeopleQuery, 'page' | 'pageSize'>;

export interface UpdatePerson {
  firstName?: string | null;
  lastName?: string | null;
  phone?: string | null;
  countryCode?: string | null;
  blocked?: boolean;
}
