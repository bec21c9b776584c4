import type { MembershipRecord } from '../accounts/service';
import { groupsOfMember } from '../groups/group';
import type { GroupRecord } from '../groups/service';
import { invalidField } from '../kernel/errors';

import type { Context } from './context';

/** Which groups a member joins and leaves. */
export interface GroupPlan {
  join: number[];
  leave: number[];
  /** Of the groups as they are named, for the timeline. */
  names: string[];
}

const lookUp = async (
  { groups }: Context,
  { account }: MembershipRecord,
  documentIds: readonly string[],
): Promise<GroupRecord[]> => {
  const found = await groups.findGroups(documentIds);
  return documentIds.map((documentId, index) => {
    const group = found.get(documentId);
    if (!group || (group.account !== null && group.account.id !== account.id)) {
      throw invalidField(['groups', String(index)], 'There is no such group for this account.');
    }
    return group;
  });
};

const idsOf = (groups: readonly GroupRecord[]): Set<number> => new Set(groups.map(({ id }) => id));

/**
 * What becomes of a member's groups where exactly these are wanted. A member takes nobody out of groups of the whole
 * site: those are not the account's affair.
 *
 * @param own the membership of the member who wants it; null for those who act for the whole site
 * @throws PluginError `ValidationError` (400) for what is no group of the account, `PermissionCeiling` (403)
 */
export const planGroups = async (
  context: Context,
  own: MembershipRecord | null,
  target: MembershipRecord,
  documentIds: readonly string[],
): Promise<GroupPlan> => {
  const wanted = await lookUp(context, target, documentIds);
  const wantedIds = idsOf(wanted);
  const all = await context.groups.groupsOfUsers([target.user.id]);
  const present = groupsOfMember(all.get(target.user.id) ?? [], target.account.id);
  const presentIds = idsOf(present);
  const joined = wanted.filter(({ id }) => !presentIds.has(id));
  if (own) {
    await context.permissions.assertWithin(own, { permissions: [], groups: joined });
  }
  const isOurs = ({ account }: GroupRecord): boolean => account !== null || own === null;
  return {
    join: joined.map(({ id }) => id),
    leave: present.filter((group) => !wantedIds.has(group.id) && isOurs(group)).map(({ id }) => id),
    names: wanted.map(({ name }) => name),
  };
};

export const moveGroups = async (
  { groups }: Context,
  { user }: MembershipRecord,
  { join, leave }: GroupPlan,
): Promise<void> => {
  await groups.leave(user.id, leave);
  await groups.join(user.id, join);
};
