import { datetime, hiddenContentType, integer, string, text } from '../kernel/content-type';

/** The UID of the outbox, written once. */
export const DELIVERY_UID = 'plugin::invitations.delivery';

/**
 * One email. The row names what the email is about; its text, and above all its link, are made when it is sent, so a
 * copy of the table opens nothing.
 */
const delivery = hiddenContentType({
  singularName: 'delivery',
  pluralName: 'deliveries',
  displayName: 'Delivery',
  collectionName: 'invitations_deliveries',
  uniques: [['dedupe_key']],
  indexes: [
    ['state', 'due_at'],
    ['subject_type', 'subject_id'],
    ['recipient_key', 'created_at'],
  ],
  attributes: {
    /** Who composes it: `invitation`, later `reminder`, `code` and so on. */
    kind: string,
    /** One mail per key: what asks for the same mail twice is refused by the database. */
    dedupeKey: string,
    subjectType: string,
    subjectId: integer,
    subjectDocumentId: string,
    /** Hash of the address, never the address; null where the mail does not count for its recipient. */
    recipientKey: string,
    state: string,
    /** Counted when the row is claimed, so that a mail which ends its process is not tried for ever. */
    attempts: integer,
    /** Waiting: when it may be taken. Sending: when the lease ends. Finished: null. */
    dueAt: datetime,
    /** Which claim has it, or had it last. */
    claimToken: string,
    /** The reason for the state, without links, keys or addresses. */
    error: text,
    sentAt: datetime,
    messageId: string,
    /** The language in which it was sent. */
    language: string,
  },
});

/** The UID of the counts that `delivery.ratePerDay` is held by. */
export const DELIVERY_COUNT_UID = 'plugin::invitations.delivery-count';

/** How many mails all nodes together have begun in a quarter of an hour; written only where there is a rate per day. */
const deliveryCount = hiddenContentType({
  singularName: 'delivery-count',
  pluralName: 'delivery-counts',
  displayName: 'Deliveries within a time',
  collectionName: 'invitations_delivery_counts',
  uniques: [['slot']],
  attributes: {
    /** When the quarter of an hour began, as a text of ISO 8601, by which the rows are ordered. */
    slot: string,
    begun: integer,
  },
});

export const contentTypes = { delivery, 'delivery-count': deliveryCount };
