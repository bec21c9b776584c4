import type { Actor } from '../kernel/actor';
import type { DomainEvent } from '../kernel/bus';

/** `waiting` → `telling` (claimed by a node) → `told`; `telling` again after a failure; `failed` after the last try. */
export type EventState = 'waiting' | 'telling' | 'told' | 'failed';

/** A row of the table, as it is read. */
export interface EventRow {
  id: number;
  documentId: string;
  name: string;
  at: string | Date;
  subjectType: string;
  subjectId: number;
  subjectDocumentId: string;
  actorKind: Actor['kind'];
  actorName: string | null;
  ip: string | null;
  userAgent: string | null;
  changes: Record<string, unknown> | null;
  attempts: number;
}

/** What an administrator sees of an event. */
export interface TimelineEntry {
  name: string;
  at: string;
  actor: { kind: Actor['kind']; name: string | null };
  ip: string | null;
  userAgent: string | null;
  changes: Record<string, unknown> | null;
}

/** The databases refuse texts that are longer than their column, and an event must never fail for a long name. */
const MAX_STRING = 255;

const cap = (text: string | null): string | null => text?.slice(0, MAX_STRING) ?? null;

/** @param now when it happened; it is also due to be told from then on */
export const toRow = ({ name, subject, actor, userId, changes }: DomainEvent, now: Date) => ({
  name,
  at: now,
  subjectType: subject.type,
  subjectId: subject.id,
  subjectDocumentId: subject.documentId,
  userId: userId ?? null,
  actorKind: actor.kind,
  actorId: cap(actor.id),
  actorName: cap(actor.name),
  ip: cap(actor.ip),
  userAgent: actor.userAgent,
  changes: changes ?? null,
  state: 'waiting' satisfies EventState,
  dueAt: now,
  claimToken: null,
  attempts: 0,
});

const isoTime = (time: string | Date): string => new Date(time).toISOString();

export const toEntry = (row: EventRow): TimelineEntry => ({
  name: row.name,
  at: isoTime(row.at),
  actor: { kind: row.actorKind, name: row.actorName },
  ip: row.ip,
  userAgent: row.userAgent,
  changes: row.changes,
});

/**
 * What leaves the plugin: the public shape of the record, under the name of its type, and who acted. The address and
 * the browser of whoever acted stay here.
 *
 * @param subject null where the record is gone by now
 */
export const toPayload = (row: EventRow, subject: Record<string, unknown> | null) => ({
  /** The same in every repetition: a receiver that has seen it already leaves it. */
  eventId: row.documentId,
  at: isoTime(row.at),
  actor: { kind: row.actorKind, name: row.actorName },
  changes: row.changes,
  subject: { type: row.subjectType, documentId: row.subjectDocumentId },
  [row.subjectType]: subject,
});
