import { SYSTEM } from '../kernel/actor';
import type { DomainEvent } from '../kernel/bus';

import type { Delivery, DeliveryState } from './delivery';
import { nextAttemptOf } from './delivery';

/** What every event of a delivery carries: the delivery as it is now. */
export interface DeliveryChanges extends Record<string, unknown> {
  /** Its `documentId`. */
  deliveryId: string;
  kind: string;
  state: DeliveryState;
  attempts: number;
  error: string | null;
  sentAt: Date | null;
  nextAttemptAt: Date | null;
}

/** A delivery as it is told of: a row, or one that is about to be written. */
export type Told = Omit<Delivery, 'id'>;

/** `delivery.queued`, `.sent`, `.failed`, `.dead` or `.suppressed`, about what the mail is about. */
export const eventOf = (delivery: Told): DomainEvent & { changes: DeliveryChanges } => {
  const changes: DeliveryChanges = {
    deliveryId: delivery.documentId,
    kind: delivery.kind,
    state: delivery.state,
    attempts: delivery.attempts,
    error: delivery.error,
    sentAt: delivery.sentAt,
    nextAttemptAt: nextAttemptOf(delivery),
  };
  return {
    name: `delivery.${delivery.state}`,
    subject: { type: delivery.subjectType, id: delivery.subjectId, documentId: delivery.subjectDocumentId },
    actor: SYSTEM,
    changes,
  };
};
