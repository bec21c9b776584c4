import { effectivePermissions, isOwner } from '../accounts/membership';
import type { MembershipRecord, Permissions } from '../accounts/service';
import type { LastLogIn } from '../activity/service';
import type { GroupRecord } from '../groups/service';
import type { InvitationView } from '../invitations/present';
import type { HostUser, Profile } from '../users/service';

import type { PersonState } from './person';

/** Somebody in the list of people. */
export interface PersonView {
  kind: 'user' | 'invitation';
  /** Of the user, or of the invitation. */
  documentId: string;
  email: string;
  /** Null for who is no user yet. */
  username: string | null;
  firstName: string | null;
  lastName: string | null;
  state: PersonState;
  accounts: { documentId: string; name: string; slug: string; owner: boolean }[];
  groups: { documentId: string; name: string }[];
  /** How many invitations to this address are pending; for a user, they have no line of their own. */
  pendingInvitations: number;
  lastLogin: LastLogIn | null;
  createdAt: string;
  /** When the invitation expires; null for a user. */
  expiresAt: string | null;
}

/** A membership on a person's page. */
export interface PersonMembership {
  documentId: string;
  account: { documentId: string; name: string; slug: string };
  owner: boolean;
  permissions: Permissions;
  groups: { documentId: string; name: string }[];
  joinedAt: string;
}

const nameOf = ({ documentId, name }: { documentId: string; name: string }) => ({ documentId, name });
const accountOf = ({ documentId, name, slug }: MembershipRecord['account']) => ({ documentId, name, slug });

/** Everything that a line of the list is made of. */
export interface UserParts {
  user: HostUser;
  profile: Profile | undefined;
  state: PersonState;
  memberships: readonly MembershipRecord[];
  groups: readonly GroupRecord[];
  pendingInvitations: number;
  lastLogin: LastLogIn | null;
}

export const presentUser = ({ user, profile, ...parts }: UserParts): PersonView => ({
  kind: 'user',
  documentId: user.documentId,
  email: user.email,
  username: user.username,
  firstName: profile?.firstName ?? null,
  lastName: profile?.lastName ?? null,
  state: parts.state,
  accounts: parts.memberships.map((membership) => ({
    ...accountOf(membership.account),
    owner: isOwner(membership),
  })),
  groups: parts.groups.map(nameOf),
  pendingInvitations: parts.pendingInvitations,
  lastLogin: parts.lastLogin,
  createdAt: user.createdAt.toISOString(),
  expiresAt: null,
});

export const presentInvited = (invitation: InvitationView): PersonView => ({
  kind: 'invitation',
  documentId: invitation.documentId,
  email: invitation.email,
  username: null,
  firstName: invitation.firstName,
  lastName: invitation.lastName,
  state: invitation.status === 'pending' ? 'invited' : 'invitation-expired',
  accounts: invitation.account ? [{ ...invitation.account, owner: false }] : [],
  groups: invitation.groups,
  pendingInvitations: invitation.status === 'pending' ? 1 : 0,
  lastLogin: null,
  createdAt: invitation.createdAt,
  expiresAt: invitation.expiresAt,
});

export const presentMembership = (
  membership: MembershipRecord,
  groups: readonly GroupRecord[],
): PersonMembership => ({
  documentId: membership.documentId,
  account: accountOf(membership.account),
  owner: isOwner(membership),
  permissions: effectivePermissions(membership),
  groups: groups.filter(({ account }) => account?.id === membership.account.id).map(nameOf),
  joinedAt: membership.joinedAt.toISOString(),
});
