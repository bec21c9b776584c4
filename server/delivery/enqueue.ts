import { DAY_MS } from '../kernel/clock';
import { randomId } from '../kernel/secret';

import type { Context } from './context';
import type { DeliveryOrder, NewDelivery } from './delivery';
import { eventOf } from './events';
import { messageIdOf } from './message-id';

const tooMany = (limit: number): string =>
  `No email is sent, because this address has been sent ${limit} within a day, which is the limit.`;

/** Says of each order why it must be held back, or null. */
type Gate = (order: DeliveryOrder) => string | null;

const createGate = async (
  { store, config, readiness }: Context,
  orders: readonly DeliveryOrder[],
  now: Date,
): Promise<Gate> => {
  const { isReady, reason } = readiness();
  if (!isReady) {
    return () => reason;
  }
  const limit = config.limits.perRecipientPerDay;
  const keys = orders.map(({ recipientKey }) => recipientKey);
  const counts = await store.countSince(keys, new Date(now.getTime() - DAY_MS));
  return ({ recipientKey }) => {
    const count = counts.get(recipientKey) ?? 0;
    if (count >= limit) {
      return tooMany(limit);
    }
    counts.set(recipientKey, count + 1);
    return null;
  };
};

const rowOf = (
  { strapi }: Context,
  order: DeliveryOrder,
  heldBack: string | null,
  now: Date,
): NewDelivery => {
  const documentId = randomId();
  return {
    documentId,
    kind: order.kind,
    dedupeKey: order.dedupeKey,
    subjectType: order.subject.type,
    subjectId: order.subject.id,
    subjectDocumentId: order.subject.documentId,
    recipientKey: order.recipientKey,
    state: heldBack === null ? 'queued' : 'suppressed',
    attempts: 0,
    dueAt: heldBack === null ? now : null,
    claimToken: null,
    error: heldBack,
    sentAt: null,
    messageId: messageIdOf(strapi, documentId),
    language: null,
    createdAt: now,
  };
};

/** Writes orders into the outbox, in the caller's transaction: the mail exists exactly if what it is about does. */
export const enqueue = async (context: Context, orders: readonly DeliveryOrder[]): Promise<void> => {
  const now = context.now();
  const gate = await createGate(context, orders, now);
  const deliveries = orders.map((order) => rowOf(context, order, gate(order), now));
  await context.store.insert(deliveries);
  await context.bus.publish(deliveries.map(eventOf));
};
