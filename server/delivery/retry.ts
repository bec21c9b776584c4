import { ask } from '../kernel/look-up';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import type { Delivery } from './delivery';
import { RETRYABLE } from './delivery';
import { recentMails } from './enqueue';
import { eventOf } from './events';

const isAllowed = async (context: Context, { recipientKey, state }: Delivery): Promise<boolean> => {
  if (!context.readiness().isReady) {
    return false;
  }
  if (state !== 'suppressed' || recipientKey === null) {
    // It was counted when it was ordered, or is not counted at all.
    return true;
  }
  const sent = await ask(context.strapi, recentMails(context, [recipientKey]));
  return (sent.get(recipientKey) ?? 0) < context.config.limits.perRecipientPerDay;
};

/**
 * Sends the latest mail of a subject again, with all its attempts, at once.
 *
 * @returns how many were queued: none where the latest is on its way or was sent, or where what held it back still does
 */
export const retry = async (context: Context, subject: { type: string; id: number }): Promise<number> => {
  const { strapi, store, bus } = context;
  const now = context.now();
  const latest = await store.latestOf(subject.type, subject.id);
  if (!latest || !RETRYABLE.includes(latest.state) || !(await isAllowed(context, latest))) {
    return 0;
  }
  return inTransaction(strapi, async () => {
    const again = { state: 'queued', attempts: 0, dueAt: now, error: null, sentAt: null } as const;
    if (!(await store.requeue(latest.id, again))) {
      return 0;
    }
    await bus.publish([eventOf({ ...latest, ...again })]);
    return 1;
  });
};
