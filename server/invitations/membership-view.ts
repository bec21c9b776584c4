import { effectivePermissions, isOwner } from '../accounts/membership';
import type { AccountName, MembershipRecord, Permissions } from '../accounts/service';
import type { GroupRecord } from '../groups/service';
import type { Profile } from '../users/service';

import type { Context } from './context';
import { accountNameOf } from './present';

/** The membership that acceptance made, as it is shown to whoever accepted. */
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
  permissions: Permissions;
  groups: { documentId: string; name: string }[];
  notifications: Readonly<Record<string, boolean>>;
  state: 'active' | 'blocked';
  joinedAt: string;
  /** Nobody has logged in as a member who is one since just now. */
  lastLogin: null;
}

const userOf = ({ user }: MembershipRecord, profile: Profile): MembershipView['user'] => ({
  documentId: user.documentId,
  username: user.username,
  email: user.email,
  firstName: profile.firstName,
  lastName: profile.lastName,
});

/** The groups of the account, and those of the whole site, that a member is in. */
const groupsIn = (groups: readonly GroupRecord[], { account }: MembershipRecord): MembershipView['groups'] =>
  groups
    .filter((group) => group.account === null || group.account.id === account.id)
    .map(({ documentId, name }) => ({ documentId, name }));

export const presentMembership = async (
  { groups, users }: Context,
  membership: MembershipRecord | null,
): Promise<MembershipView | null> => {
  if (membership === null) {
    return null;
  }
  const { documentId, user, account, notifications, joinedAt } = membership;
  const [held, profile] = await Promise.all([groups.groupsOfUsers([user.id]), users.readProfile(user.id)]);
  return {
    documentId,
    account: accountNameOf(account),
    user: userOf(membership, profile),
    owner: isOwner(membership),
    permissions: effectivePermissions(membership),
    groups: groupsIn(held.get(user.id) ?? [], membership),
    notifications,
    state: user.blocked ? 'blocked' : 'active',
    joinedAt: joinedAt.toISOString(),
    lastLogin: null,
  };
};
