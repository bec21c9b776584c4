import { accountName, type AccountName } from '../accounts/account';
import { effectivePermissions, isOwner } from '../accounts/membership';
import type { MembershipRecord } from '../accounts/service';
import { groupsOfMember, type GroupRecord } from '../groups/group';

import type { Context } from './context';
import type { LastLogin } from './last-logins';

/** A membership as it is shown. */
export interface MembershipView {
  documentId: string;
  account: AccountName;
  user: {
    documentId: string;
    username: string;
    email: string;
    firstName: string | null;
    lastName: string | null;
  };
  owner: boolean;
  /** What the member may do: the owner has all. */
  permissions: 'all' | string[];
  groups: { documentId: string; name: string }[];
  notifications: Record<string, boolean>;
  state: 'active' | 'blocked';
  joinedAt: string;
  lastLogin: LastLogin | null;
}

const permissionsOf = (membership: MembershipRecord): MembershipView['permissions'] => {
  const permissions = effectivePermissions(membership);
  return permissions === 'all' ? 'all' : [...permissions];
};

interface Besides {
  groups: readonly GroupRecord[];
  names: { firstName: string | null; lastName: string | null } | undefined;
  lastLogin: LastLogin | undefined;
}

const present = (membership: MembershipRecord, { groups, names, lastLogin }: Besides): MembershipView => {
  const { user, account } = membership;
  return {
    documentId: membership.documentId,
    account: accountName(account),
    user: {
      documentId: user.documentId,
      username: user.username,
      email: user.email,
      firstName: names?.firstName ?? null,
      lastName: names?.lastName ?? null,
    },
    owner: isOwner(membership),
    permissions: permissionsOf(membership),
    groups: groupsOfMember(groups, account.id).map(({ documentId, name }) => ({ documentId, name })),
    notifications: { ...membership.notifications },
    state: user.blocked ? 'blocked' : 'active',
    joinedAt: membership.joinedAt.toISOString(),
    lastLogin: lastLogin ?? null,
  };
};

/** Shows memberships with names, groups and last log-ins, in a few statements however many they are. */
export const presentMemberships = async (
  { users, groups, lastLogins }: Context,
  memberships: readonly MembershipRecord[],
): Promise<MembershipView[]> => {
  const userIds = [...new Set(memberships.map(({ user }) => user.id))];
  const [profiles, groupsOf, logins] = await Promise.all([
    users.readProfiles(userIds),
    groups.groupsOfUsers(userIds),
    lastLogins.ofUsers(userIds),
  ]);
  return memberships.map((membership) =>
    present(membership, {
      groups: groupsOf.get(membership.user.id) ?? [],
      names: profiles.get(membership.user.id),
      lastLogin: logins.get(membership.user.id),
    }),
  );
};

export const presentMembership = async (
  context: Context,
  membership: MembershipRecord,
): Promise<MembershipView> => {
  const [view] = await presentMemberships(context, [membership]);
  if (!view) {
    throw new Error('One membership was to be shown, and none was.');
  }
  return view;
};
