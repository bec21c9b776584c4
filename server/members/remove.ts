import type { HowEnded, MembershipRecord } from '../accounts/service';
import type { Actor } from '../kernel/actor';
import { inTransaction } from '../kernel/transaction';

import { authorize } from './authorize';
import type { Context } from './context';
import { findMembership, holdMembership } from './hold';

/** Whoever acts on themselves leaves, by whichever door. */
const howOf = (actor: Actor, { user }: MembershipRecord): HowEnded =>
  actor.kind === 'user' && actor.id === String(user.id) ? 'left' : 'removed';

const end = async (context: Context, actor: Actor, membership: MembershipRecord): Promise<void> => {
  await context.accounts.endMembership(membership, howOf(actor, membership), actor);
  await context.groups.leaveAccount(membership.user.id, membership.account.id);
};

/**
 * Takes somebody out of an account. Their user, their other accounts and the groups of the whole site stay.
 *
 * @returns the membership that has ended
 * @throws PluginError `NotFoundError` (404), `ForbiddenError`, `PermissionCeiling` (403), `OwnerMustTransfer` (409)
 */
export const removeMember = async (
  context: Context,
  actor: Actor,
  documentId: string,
): Promise<MembershipRecord> => {
  const found = await findMembership(context, documentId);
  return inTransaction(context.strapi, async () => {
    const target = await holdMembership(context, found);
    await authorize(context, actor, target);
    await end(context, actor, target);
    return target;
  });
};

/**
 * Leaves an account; nobody has to be asked.
 *
 * @throws PluginError `NotFoundError` (404) where the membership has ended, `OwnerMustTransfer` (409)
 */
export const leaveAccount = (context: Context, actor: Actor, own: MembershipRecord): Promise<void> =>
  inTransaction(context.strapi, async () => {
    await end(context, actor, await holdMembership(context, own));
  });
