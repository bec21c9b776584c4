import type { DomainEvent, Bus } from '../../server/kernel/bus';
import { SYSTEM } from '../../server/kernel/actor';
import type { App } from '../support';

export const SUBJECT = { type: 'invitation', id: 1_000_001, documentId: 'no-such-invitation' };

/** An event of a record that no table has, so that a test says all of it. */
export const event = (name: string, more: Partial<DomainEvent> = {}): DomainEvent => ({
  name,
  subject: SUBJECT,
  actor: SYSTEM,
  ...more,
});

export const bus = (app: App): Bus => app.strapi.plugin('invitations').service('bus') as unknown as Bus;

export interface StoredEvent {
  id: number;
  documentId: string;
  name: string;
  state: string;
  attempts: number;
  dueAt: string | null;
}

export const EVENT_UID = 'plugin::invitations.event';

export const storedEvents = (app: App, name: string): Promise<StoredEvent[]> =>
  app.strapi.db.query(EVENT_UID).findMany({ where: { name }, orderBy: { id: 'asc' } }) as Promise<
    StoredEvent[]
  >;

/** What listeners of the event hub hear. */
export interface Heard {
  eventId: string;
  actor: { kind: string; name: string | null };
  changes: Record<string, unknown> | null;
  subject: { type: string; documentId: string };
  invitation: Record<string, unknown> | null;
}
