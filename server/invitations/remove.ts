import type { Actor } from '../kernel/actor';
import { PluginError } from '../kernel/errors';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { stateAt } from './invitation';
import type { InvitationRecord } from './record';
import { subjectOf } from './record';
import { readTarget, type Target } from './revive';

const stillPending = (): PluginError =>
  new PluginError({
    name: 'InvitationPending',
    status: 409,
    message: 'This invitation is pending. Cancel it before you delete it.',
  });

/**
 * Deletes an invitation that has ended, so that its links are unknown from then on. The timeline stays.
 *
 * @throws PluginError 404, `InvitationPending` (409)
 */
export const removeInvitation = async (
  context: Context,
  actor: Actor,
  target: Target,
): Promise<InvitationRecord> => {
  const record = await readTarget(context, target);
  if (stateAt(record, context.now()) === 'pending') {
    throw stillPending();
  }
  const isDone = await inTransaction(context.strapi, async () => {
    const isRemoved = await context.store.remove(record);
    if (isRemoved) {
      await context.bus.publish([{ name: 'invitation.deleted', subject: subjectOf(record), actor }]);
    }
    return isRemoved;
  });
  if (!isDone) {
    throw stillPending();
  }
  return record;
};
