import { DAY_MS } from '../kernel/clock';
import { ask, type LookUp } from '../kernel/look-up';
import { randomDocumentId } from '../kernel/secret';

import type { Context } from './context';
import type { DeliveryOrder, Foreseen, NewDelivery } from './delivery';
import { eventOf } from './events';
import { messageIdOf } from './message-id';
import type { MailCounts } from './store';

const tooMany = (limit: number): string =>
  `No email is sent, because this address has been sent ${limit} within a day, which is the limit.`;

/** Says of each mail why it must be held back, or null. */
type Gate = (recipientKey: string | null) => string | null;

const createGate = ({ config, readiness }: Context, sent: MailCounts): Gate => {
  const { isReady, reason } = readiness();
  if (!isReady) {
    return () => reason;
  }
  const limit = config.limits.perRecipientPerDay;
  const counts = new Map(sent);
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

/** How many mails were ordered for these recipients within a day; null is nobody. */
export const recentMails = (
  { store, now }: Context,
  recipientKeys: readonly (string | null)[],
): LookUp<MailCounts> =>
  store.sentSince(
    recipientKeys.filter((key) => key !== null),
    new Date(now().getTime() - DAY_MS),
  );

/**
 * What becomes of mails to these recipients that are ordered now. Where mail cannot be sent, or an address has had its
 * share for the day, they are `suppressed` with the reason.
 *
 * @param sent the recent mails of these recipients
 */
export const foresee = <T extends Pick<DeliveryOrder, 'recipientKey'>>(
  context: Context,
  wanted: readonly T[],
  sent: MailCounts,
): Foreseen<T>[] => {
  const orderedAt = context.now();
  const gate = createGate(context, sent);
  return wanted.map((one) => {
    const error = gate(one.recipientKey);
    const outlook =
      error === null
        ? { state: 'queued' as const, dueAt: orderedAt }
        : { state: 'suppressed' as const, dueAt: null };
    return { ...one, beginning: { ...outlook, error, orderedAt } };
  });
};

/** What is due longest is taken first, so what is urgent was due a day before it was ordered. */
const dueAtOf = ({ isUrgent = false, beginning: { dueAt } }: Foreseen<DeliveryOrder>): Date | null =>
  dueAt && isUrgent ? new Date(dueAt.getTime() - DAY_MS) : dueAt;

const rowOf = ({ strapi }: Context, order: Foreseen<DeliveryOrder>): NewDelivery => {
  const documentId = randomDocumentId();
  const { state, error, orderedAt } = order.beginning;
  return {
    documentId,
    kind: order.kind,
    dedupeKey: order.dedupeKey,
    subjectType: order.subject.type,
    subjectId: order.subject.id,
    subjectDocumentId: order.subject.documentId,
    recipientKey: order.recipientKey,
    state,
    attempts: 0,
    dueAt: dueAtOf(order),
    claimToken: null,
    error,
    sentAt: null,
    messageId: messageIdOf(strapi, documentId),
    language: null,
    createdAt: orderedAt,
  };
};

/**
 * Writes orders into the outbox, in the caller's transaction: the mail exists exactly if what it is about does.
 *
 * @returns the rows
 */
export const write = async (
  context: Context,
  orders: readonly Foreseen<DeliveryOrder>[],
): Promise<NewDelivery[]> => {
  const deliveries = orders.map((order) => rowOf(context, order));
  await context.store.insert(deliveries);
  return deliveries;
};

/** Writes orders into the outbox, in the caller's transaction, and tells of them. */
export const enqueue = async (context: Context, orders: readonly DeliveryOrder[]): Promise<void> => {
  const recipientKeys = orders.map(({ recipientKey }) => recipientKey);
  const sent = await ask(context.strapi, recentMails(context, recipientKeys));
  const deliveries = await write(context, foresee(context, orders, sent));
  await context.bus.publish(deliveries.map(eventOf));
};
