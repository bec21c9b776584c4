import type { Actor } from './actor';

/** What an event is about. */
export interface Subject {
  type: string;
  id: number;
  documentId: string;
}

/** Something that happened, told inside the transaction in which it happens. */
export interface DomainEvent {
  /** Past tense, e.g. `invitation.accepted`. */
  name: string;
  subject: Subject;
  actor: Actor;
  /** The id of the user of the site whom it concerns, where the subject belongs to one: it is shown on their page. */
  userId?: number;
  /** What changed, field → new value (never a token or a link); null where there is nothing to say. */
  changes?: Record<string, unknown> | null;
}

/** Gets all events of one publication at once, so that a thousand rows cost one statement. */
export type Listener = (events: readonly DomainEvent[]) => Promise<void> | void;

/** Turns subjects into the public shapes that leave the plugin by event hub and webhook. */
export type Presenter = (ids: readonly number[]) => Promise<Map<number, Record<string, unknown>>>;

/**
 * The plugin's own bus. Listeners run in the publisher's transaction and are awaited: if one fails, nothing of it has
 * happened.
 */
export interface Bus {
  publish(events: readonly DomainEvent[]): Promise<void>;
  /** @param prefix what the event's name begins with: `invitation.` or, for all, the empty text */
  subscribe(prefix: string, listener: Listener): void;
  /** @param subjectType the type of the subjects that the presenter knows */
  present(subjectType: string, presenter: Presenter): void;
  presenterOf(subjectType: string): Presenter | undefined;
}

export const createBus = (): Bus => {
  const listeners: { prefix: string; listener: Listener }[] = [];
  const presenters = new Map<string, Presenter>();
  return {
    async publish(events) {
      for (const { prefix, listener } of listeners) {
        const heard = events.filter(({ name }) => name.startsWith(prefix));
        if (heard.length > 0) {
          await listener(heard);
        }
      }
    },
    subscribe: (prefix, listener) => void listeners.push({ prefix, listener }),
    present: (subjectType, presenter) => void presenters.set(subjectType, presenter),
    presenterOf: (subjectType) => presenters.get(subjectType),
  };
};

declare module './get-service' {
  interface Services {
    bus: Bus;
  }
}
