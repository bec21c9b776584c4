import type { Actor } from '../kernel/actor';
import type { DomainEvent } from '../kernel/bus';
import type { HostUser } from '../users/service';

/** Something that an administrator did to a user. */
export const personEvent = (
  name: 'person.updated' | 'person.sessions-revoked',
  { id, documentId }: HostUser,
  actor: Actor,
  changes: Record<string, unknown> | null = null,
): DomainEvent => ({ name, subject: { type: 'person', id, documentId }, actor, userId: id, changes });
