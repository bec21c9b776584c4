import type { Core } from '@strapi/types';

import type { AccountRecord, MembershipRecord, Permissions } from '../accounts/service';
import { covers, effectivePermissions, hasPermission, isOwner } from '../accounts/membership';
import { getConfig } from '../config';
import type { GroupRecord } from '../groups/service';
import type { Actor } from '../kernel/actor';
import { forbidden } from '../kernel/errors';
import { getService } from '../kernel/get-service';
import type { PluginError } from '../kernel/errors';

import { beyondOwnGroups, beyondOwnPermissions } from './errors';
import type { VoucherRef } from './voucher';

/** What is given besides a role: into which account, with what permissions, in which groups. */
export interface Access {
  account: AccountRecord | null;
  permissions: Permissions;
  groups: readonly GroupRecord[];
}

/** Why somebody may not, or no longer, give access. */
export type AccessRefusal = 'not-a-member' | 'may-not-invite' | 'permission-gone' | 'access-not-grantable';

/** May a member invite at all? Whoever manages the members resends other people's invitations, and so vouches too. */
export const mayInvite = (strapi: Core.Strapi, membership: MembershipRecord): boolean => {
  if (getConfig(strapi).accounts.whoMayInvite === 'owner') {
    return isOwner(membership);
  }
  const held = effectivePermissions(membership);
  return hasPermission(held, 'members.invite') || hasPermission(held, 'members.manage');
};

/**
 * What of the access goes beyond the member's own. Groups of the account may be given by those who manage its members,
 * and by whoever is in them; groups of the whole site only by those who are in them, groups of another account by nobody.
 */
export const excessOf = async (
  strapi: Core.Strapi,
  membership: MembershipRecord,
  { permissions, groups }: Pick<Access, 'permissions' | 'groups'>,
): Promise<PluginError | null> => {
  const own = effectivePermissions(membership);
  if (!covers(own, permissions)) {
    return beyondOwnPermissions();
  }
  const isOfAccount = ({ account }: GroupRecord): boolean => account?.id === membership.account.id;
  const isManager = hasPermission(own, 'members.manage');
  const asked = groups.filter((group) => !(isManager && isOfAccount(group)));
  if (asked.length === 0) {
    return null;
  }
  const held = (await getService(strapi, 'groups').groupsOfUsers([membership.user.id])).get(
    membership.user.id,
  );
  const isHeld = ({ id }: GroupRecord): boolean => held?.some((group) => group.id === id) === true;
  const excess = asked.find((group) => !isHeld(group) || (group.account !== null && !isOfAccount(group)));
  return excess ? beyondOwnGroups(excess.name) : null;
};

const membershipOf = async (
  strapi: Core.Strapi,
  userId: string | null,
  account: AccountRecord | null,
): Promise<MembershipRecord | null> =>
  account && userId !== null ? getService(strapi, 'accounts').membershipOf(Number(userId), account.id) : null;

/**
 * May this actor give this access? See `PermissionsService`.
 *
 * @throws PluginError `PermissionCeiling` or `ForbiddenError` (403)
 */
export const assertMayGive = async (strapi: Core.Strapi, actor: Actor, access: Access): Promise<void> => {
  if (actor.kind !== 'user' && actor.kind !== 'invitee') {
    return;
  }
  const membership = await membershipOf(strapi, actor.id, access.account);
  if (!membership || !mayInvite(strapi, membership)) {
    throw forbidden();
  }
  const excess = await excessOf(strapi, membership, access);
  if (excess) {
    throw excess;
  }
};

/** What stands in the way of a member who vouches, as they are now. */
export const memberRefusal = async (
  strapi: Core.Strapi,
  { kind, id }: VoucherRef,
  access: Access,
): Promise<AccessRefusal | null> => {
  if (kind !== 'user') {
    return null;
  }
  const membership = await membershipOf(strapi, id, access.account);
  if (!membership) {
    return 'not-a-member';
  }
  if (!mayInvite(strapi, membership)) {
    return 'may-not-invite';
  }
  return (await excessOf(strapi, membership, access)) ? 'access-not-grantable' : null;
};
