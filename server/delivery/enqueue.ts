import { DAY_MS } from '../kernel/clock';
import { randomId } from '../kernel/secret';

import type { Context } from './context';
import type { Beginning, DeliveryOrder, NewDelivery } from './delivery';
import { eventOf } from './events';
import { messageIdOf } from './message-id';

const tooMany = (limit: number): string =>
  `No email is sent, because this address has been sent ${limit} within a day, which is the limit.`;

/** Says of each mail why it must be held back, or null. */
type Gate = (recipientKey: string | null) => string | null;

const createGate = async (
  { store, config, readiness }: Context,
  recipientKeys: readonly (string | null)[],
  now: Date,
): Promise<Gate> => {
  const { isReady, reason } = readiness();
  if (!isReady) {
    return () => reason;
  }
  const limit = config.limits.perRecipientPerDay;
  const keys = recipientKeys.filter((key) => key !== null);
  const counts = await store.countSince(keys, new Date(now.getTime() - DAY_MS));
  return (recipientKey) => {
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

/**
 * What becomes of mails to these recipients that are ordered now, in the same order. Where mail cannot be sent, or an
 * address has had its share for the day, they are `suppressed` with the reason.
 */
export const foresee = async (
  context: Context,
  recipientKeys: readonly (string | null)[],
): Promise<Beginning[]> => {
  const now = context.now();
  const gate = await createGate(context, recipientKeys, now);
  return recipientKeys.map((key): Beginning => {
    const error = gate(key);
    return error === null
      ? { state: 'queued', error, dueAt: now }
      : { state: 'suppressed', error, dueAt: null };
  });
};

/** What is due longest is taken first, so what is urgent was due a day ago. */
const urgent = ({ dueAt, ...beginning }: Beginning): Beginning => ({
  ...beginning,
  dueAt: dueAt && new Date(dueAt.getTime() - DAY_MS),
});

/** An order of which is known what becomes of it. */
export interface ForeseenOrder extends DeliveryOrder {
  beginning: Beginning;
}

const rowOf = ({ strapi, now }: Context, { beginning, ...order }: ForeseenOrder): NewDelivery => {
  const documentId = randomId();
  return {
    documentId,
    kind: order.kind,
    dedupeKey: order.dedupeKey,
    subjectType: order.subject.type,
    subjectId: order.subject.id,
    subjectDocumentId: order.subject.documentId,
    recipientKey: order.recipientKey,
    ...(order.isUrgent ? urgent(beginning) : beginning),
    attempts: 0,
    claimToken: null,
    sentAt: null,
    messageId: messageIdOf(strapi, documentId),
    language: null,
    createdAt: now(),
  };
};

/**
 * Writes orders into the outbox, in the caller's transaction: the mail exists exactly if what it is about does. Nobody is
 * told: what they are about keeps by itself how they begin.
 *
 * @returns the rows
 */
export const enqueueForeseen = async (
  context: Context,
  orders: readonly ForeseenOrder[],
): Promise<NewDelivery[]> => {
  const deliveries = orders.map((order) => rowOf(context, order));
  await context.store.insert(deliveries);
  return deliveries;
};

/** Writes orders into the outbox, in the caller's transaction, and tells of them. */
export const enqueue = async (context: Context, orders: readonly DeliveryOrder[]): Promise<void> => {
  const beginnings = await foresee(
    context,
    orders.map(({ recipientKey }) => recipientKey),
  );
  const foreseen = orders.flatMap((order, index): ForeseenOrder[] => {
    const beginning = beginnings[index];
    return beginning ? [{ ...order, beginning }] : [];
  });
  const deliveries = await enqueueForeseen(context, foreseen);
  await context.bus.publish(deliveries.map(eventOf));
};
