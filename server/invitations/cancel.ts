import type { Actor } from '../kernel/actor';
import { inTransaction } from '../kernel/transaction';

import { livingAt } from './condition';
import type { Context } from './context';
import { invitationNotFound } from './errors';
import { assertPending } from './open';
import type { InvitationRecord } from './record';
import { subjectOf } from './record';
import { findRecord, readTarget, type Target } from './revive';

/**
 * Cancels a pending invitation; its links are dead from then on, and a mail still in the queue is not sent.
 *
 * @param within only while it is an invitation into this account
 * @throws PluginError 404, or the 410 that names what ended it
 */
export const cancelInvitation = async (
  context: Context,
  actor: Actor,
  target: Target,
  within: { accountKey?: string } = {},
): Promise<InvitationRecord> => {
  const record = await readTarget(context, target);
  assertPending(context, record);
  const isDone = await inTransaction(context.strapi, async () => {
    const now = context.now();
    const count = await context.store.change(
      { id: record.id, ...livingAt(now), ...within },
      { state: 'cancelled', openKey: null, cancelledAt: now, needsAttention: null, renewalRequestedAt: null },
    );
    if (count === 1) {
      await context.bus.publish([{ name: 'invitation.cancelled', subject: subjectOf(record), actor }]);
    }
    return count === 1;
  });
  if (isDone && typeof target !== 'string') {
    return record;
  }
  const current = await findRecord(context, record.documentId);
  if (!isDone) {
    assertPending(context, current);
    throw invitationNotFound();
  }
  return current;
};
