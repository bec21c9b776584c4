import { DAY_MS } from '../kernel/clock';
import { randomId } from '../kernel/secret';

import type { Context } from './context';
import type { DeliveryOrder, NewDelivery } from './delivery';
import { eventOf, type DeliveryChanges } from './events';
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
  const keys = orders.flatMap(({ recipientKey }) => (recipientKey === null ? [] : [recipientKey]));
  const counts = await store.countSince(keys, new Date(now.getTime() - DAY_MS));
  return ({ recipientKey }) => {
    if (recipientKey === null) {
      return null;
    }
    const count = counts.get(recipientKey) ?? 0;
    if (count >= limit) {
      return tooMany(limit);
    }
    counts.set(recipientKey, count + 1);
    return null;
  };
};

/** What is due longest is taken first, so what is urgent was due a day ago. */
const dueAtOf = ({ isUrgent = false }: DeliveryOrder, now: Date): Date =>
  isUrgent ? new Date(now.getTime() - DAY_MS) : now;

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
    dueAt: heldBack === null ? dueAtOf(order, now) : null,
    claimToken: null,
    error: heldBack,
    sentAt: null,
    messageId: messageIdOf(strapi, documentId),
    language: null,
    createdAt: now,
  };
};

/**
 * Writes orders into the outbox, in the caller's transaction: the mail exists exactly if what it is about does.
 *
 * @returns id of the subject → what its event tells
 */
export const enqueue = async (
  context: Context,
  orders: readonly DeliveryOrder[],
): Promise<Map<number, DeliveryChanges>> => {
  const now = context.now();
  const gate = await createGate(context, orders, now);
  const deliveries = orders.map((order) => rowOf(context, order, gate(order), now));
  await context.store.insert(deliveries);
  const events = deliveries.map(eventOf);
  await context.bus.publish(events);
  return new Map(events.map(({ subject, changes }) => [subject.id, changes]));
};
