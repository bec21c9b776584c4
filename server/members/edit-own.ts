import type { MembershipRecord } from '../accounts/service';
import type { Actor } from '../kernel/actor';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { findMembership, holdMembership } from './hold';
import { mergeNotifications } from './notifications';

/**
 * Members say themselves of what they want to hear; what is left out stays as it is.
 *
 * @throws PluginError `ValidationError` (400) where there would be too many, `NotFoundError` (404) where the membership has ended
 */
export const editOwnNotifications = async (
  context: Context,
  actor: Actor,
  own: MembershipRecord,
  notifications: Record<string, boolean>,
): Promise<MembershipRecord> => {
  await inTransaction(context.strapi, async () => {
    const current = await holdMembership(context, own);
    const change = { notifications: mergeNotifications(current.notifications, notifications) };
    await context.accounts.editMembership(current, change, actor);
  });
  return findMembership(context, own.documentId);
};
