import type { Actor } from '../kernel/actor';
import { invalidField } from '../kernel/errors';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { assertPending } from './open';
import type { InvitationRecord } from './record';
import { subjectOf } from './record';
import { findRecord, readTarget, type Target } from './revive';

/**
 * Puts the latest mail of an invitation back into the queue, after whatever held it up has been put right.
 *
 * @throws PluginError 404, 410, `ValidationError` where there is nothing to retry
 */
export const retryDelivery = async (
  context: Context,
  actor: Actor,
  target: Target,
): Promise<InvitationRecord> => {
  const record = await readTarget(context, target);
  assertPending(context, record);
  const count = await inTransaction(context.strapi, async () => {
    const queued = await context.delivery.retry({ type: 'invitation', id: record.id });
    if (queued > 0) {
      await context.bus.publish([
        { name: 'invitation.updated', subject: subjectOf(record), actor, changes: { delivery: 'retried' } },
      ]);
    }
    return queued;
  });
  if (count === 0) {
    throw invalidField([], 'There is no failed mail to send again.');
  }
  return findRecord(context, record.documentId);
};
