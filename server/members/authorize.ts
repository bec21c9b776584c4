import { effectivePermissions, hasPermission, isOwner } from '../accounts/membership';
import { ownerMustTransfer } from '../accounts/errors';
import type { MembershipRecord } from '../accounts/service';
import type { Actor } from '../kernel/actor';
import { forbidden, notFound } from '../kernel/errors';
import { beyondOwnRank } from '../permissions/errors';

import type { Context } from './context';
import { isWithinRank, type Rank } from './rank';

const rankOf = (membership: MembershipRecord): Rank => ({
  documentId: membership.documentId,
  owner: isOwner(membership),
  permissions: effectivePermissions(membership),
});

/**
 * The membership by which an actor acts on another member of an account that is held, as it is now; null for those who
 * act for the whole site.
 *
 * @throws PluginError `NotFoundError` (404) for users who are no members, `ForbiddenError` (403) for members who manage
 * nobody, `PermissionCeiling` (403) where the other one may do more than they do
 */
export const authorize = async (
  { accounts }: Context,
  actor: Actor,
  target: MembershipRecord,
): Promise<MembershipRecord | null> => {
  if (actor.kind !== 'user') {
    return null;
  }
  const own = await accounts.membershipOf(Number(actor.id), target.account.id);
  if (!own) {
    throw notFound();
  }
  if (!hasPermission(effectivePermissions(own), 'members.manage')) {
    throw forbidden();
  }
  if (!isWithinRank(rankOf(own), rankOf(target))) {
    throw beyondOwnRank();
  }
  return own;
};

/** @throws PluginError `OwnerMustTransfer` (409) for an owner who would give up what an owner has */
export const assertKeepsAll = (own: MembershipRecord | null, target: MembershipRecord): void => {
  if (own && isOwner(target)) {
    throw ownerMustTransfer();
  }
};
