import type { MembershipRecord } from '../accounts/service';
import type { HostUser } from '../users/service';

import type { Context } from './context';
import { stateOfUser } from './person';
import type { UserParts } from './present';

const membershipsOf = async (
  { memberships, hasAccounts }: Context,
  userIds: readonly number[],
): Promise<Map<number, MembershipRecord[]>> => {
  const found = hasAccounts ? await memberships.find({ user_id: { $in: [...userIds] } }) : [];
  const byUser = new Map<number, MembershipRecord[]>();
  for (const membership of found) {
    byUser.set(membership.user.id, [...(byUser.get(membership.user.id) ?? []), membership]);
  }
  return byUser;
};

/**
 * Everything that the list shows of these users, with one query for each kind of thing and not one for each user.
 *
 * @param accountId the account whose people are looked at; null for the whole site
 */
export const partsOf = async (
  context: Context,
  users: readonly HostUser[],
  accountId: number | null,
): Promise<UserParts[]> => {
  if (users.length === 0) {
    return [];
  }
  const { hasAccounts, people, groups, activity, invited, now } = context;
  const ids = users.map(({ id }) => id);
  const [profiles, memberships, formers, joined, lastLogins, pending] = await Promise.all([
    context.users.readProfiles(ids),
    membershipsOf(context, ids),
    hasAccounts ? people.formerMembers(ids) : new Set<number>(),
    hasAccounts ? groups.groupsOfUsers(ids) : null,
    activity.lastLogins(ids),
    invited.countPending(ids, now()),
  ]);
  return users.map((user) => {
    const own = memberships.get(user.id) ?? [];
    const standing = {
      isBlocked: user.blocked,
      accountIds: own.map(({ account }) => account.id),
      wasMember: formers.has(user.id),
    };
    return {
      user,
      profile: profiles.get(user.id),
      state: stateOfUser(standing, accountId),
      memberships: own,
      groups: joined?.get(user.id) ?? [],
      pendingInvitations: pending.get(user.id) ?? 0,
      lastLogin: lastLogins.get(user.id) ?? null,
    };
  });
};
