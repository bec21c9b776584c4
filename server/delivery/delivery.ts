/**
 * The life of a delivery.
 *
 * `queued` waits for a worker, which claims it: `sending`. From there it becomes `sent`; or `failed`, which is
 * temporary and claimed again when its next attempt is due; or `dead`, which is permanent; or `suppressed`, because
 * what it is about no longer wants a mail. A `sending` row whose lease has run out belonged to a node that died: it is
 * claimed like one that waits. A retry by an administrator makes a failed, dead or suppressed one `queued` again.
 */
export type DeliveryState = 'queued' | 'sending' | 'sent' | 'failed' | 'dead' | 'suppressed';

/** Not in anybody's hands. */
export const WAITING: readonly DeliveryState[] = ['queued', 'failed'];

/** What a worker may take once it is due. */
export const CLAIMABLE: readonly DeliveryState[] = ['queued', 'failed', 'sending'];

/** What an administrator may send again. */
export const RETRYABLE: readonly DeliveryState[] = ['failed', 'dead', 'suppressed'];

/** What a delivery is about. */
export interface DeliverySubject {
  type: string;
  id: number;
  documentId: string;
}

/** An email that somebody wants sent. */
export interface DeliveryOrder {
  /** Who composes it; see `DeliveryService.registerKind`. */
  kind: string;
  /** Unique: the same key means the same mail. */
  dedupeKey: string;
  subject: DeliverySubject;
  /** The key of the address, for the limit per recipient; null for a mail whose kind has limits of its own. */
  recipientKey: string | null;
  /** Somebody waits for it, so it overtakes what waits. */
  isUrgent?: boolean;
}

/** How a mail stands from the moment in which it is ordered. */
export interface Beginning extends Pick<Delivery, 'state' | 'error' | 'dueAt'> {
  orderedAt: Date;
}

/** Something for which a mail is ordered, and of which is known what becomes of it. */
export type Foreseen<T> = T & { beginning: Beginning };

/** A row of the outbox. */
export interface Delivery {
  id: number;
  documentId: string;
  kind: string;
  dedupeKey: string;
  subjectType: string;
  subjectId: number;
  subjectDocumentId: string;
  recipientKey: string | null;
  state: DeliveryState;
  attempts: number;
  dueAt: Date | null;
  claimToken: string | null;
  error: string | null;
  sentAt: Date | null;
  messageId: string;
  language: string | null;
  /** When it was ordered. */
  createdAt: Date;
}

/** A row that is not yet in the table. */
export type NewDelivery = Omit<Delivery, 'id'>;

/** A delivery as an administrator sees it. */
export interface DeliveryView {
  documentId: string;
  kind: string;
  state: DeliveryState;
  attempts: number;
  sentAt: Date | null;
  nextAttemptAt: Date | null;
  error: string | null;
  messageId: string;
}

/** When the next attempt is due; null where none is planned, or the first has not been made. */
export const nextAttemptOf = ({
  state,
  dueAt,
  error,
}: Pick<Delivery, 'state' | 'dueAt' | 'error'>): Date | null =>
  state === 'failed' || (state === 'queued' && error !== null) ? dueAt : null;

export const viewOf = (delivery: Delivery): DeliveryView => ({
  documentId: delivery.documentId,
  kind: delivery.kind,
  state: delivery.state,
  attempts: delivery.attempts,
  sentAt: delivery.sentAt,
  nextAttemptAt: nextAttemptOf(delivery),
  error: delivery.error,
  messageId: delivery.messageId,
});
