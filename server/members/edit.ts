import type { MembershipChange, MembershipRecord } from '../accounts/service';
import type { Actor } from '../kernel/actor';
import { inTransaction } from '../kernel/transaction';

import { assertKeepsAll, authorize } from './authorize';
import type { Context } from './context';
import type { EditMembershipInput } from './contract';
import { moveGroups, planGroups } from './groups';
import { findMembership, holdMembership } from './hold';

/** @throws PluginError `ValidationError`, `PermissionCeiling`, `OwnerMustTransfer` */
const assertMayHave = async (
  { permissions }: Context,
  own: MembershipRecord | null,
  target: MembershipRecord,
  given: EditMembershipInput['permissions'],
): Promise<void> => {
  if (given === undefined) {
    return;
  }
  permissions.assertKnown(given);
  if (own) {
    await permissions.assertWithin(own, { permissions: given, groups: [] });
  }
  if (given !== 'all') {
    assertKeepsAll(own, target);
  }
};

/** Notifications that are left out stay as they are. */
const changeOf = (
  target: MembershipRecord,
  { permissions, notifications }: EditMembershipInput,
): MembershipChange => ({
  ...(permissions === undefined ? {} : { permissions }),
  ...(notifications === undefined ? {} : { notifications: { ...target.notifications, ...notifications } }),
});

/**
 * Changes what a member may do and which groups they are in. Administrators may give anything; a member gives no more
 * than they hold, and changes nobody who holds more. What is ticked for an owner counts once they own the account no
 * more.
 *
 * @throws PluginError `NotFoundError` (404), `ValidationError` (400), `ForbiddenError`, `PermissionCeiling` (403),
 * `OwnerMustTransfer` (409)
 */
export const editMember = async (
  context: Context,
  actor: Actor,
  documentId: string,
  input: EditMembershipInput,
): Promise<MembershipRecord> => {
  const { strapi, accounts } = context;
  const found = await findMembership(context, documentId);
  const edit = async (): Promise<MembershipRecord> => {
    const target = await holdMembership(context, found);
    const own = await authorize(context, actor, target);
    await assertMayHave(context, own, target, input.permissions);
    const plan = input.groups && (await planGroups(context, own, target, input.groups));
    const change = changeOf(target, input);
    if (plan) {
      await moveGroups(context, target, plan);
      change.groups = plan.names;
    }
    if (Object.keys(change).length > 0) {
      await accounts.editMembership(target, change, actor);
    }
    return (await accounts.findMembership(documentId)) ?? target;
  };
  return inTransaction(strapi, edit, { retryMissingReferences: true });
};
