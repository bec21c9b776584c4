import { datetime, hiddenContentType, integer, json, string, text } from '../kernel/content-type';

export const EVENT_UID = 'plugin::invitations.event';

/** One line of the audit trail, and at the same time the note that the outside has to be told of it. */
const event = hiddenContentType({
  singularName: 'event',
  pluralName: 'events',
  displayName: 'Invitation event',
  collectionName: 'invitations_events',
  indexes: [
    ['subject_type', 'subject_id'],
    ['state', 'due_at'],
    ['user_id', 'id'],
  ],
  attributes: {
    name: string,
    at: datetime,
    subjectType: string,
    subjectId: integer,
    subjectDocumentId: string,
    /** The user whom it concerns; a number rather than a relation, as the trail outlives the user. */
    userId: integer,
    actorKind: string,
    actorId: string,
    actorName: string,
    ip: string,
    userAgent: text,
    changes: json,
    /** See `relay.ts`. */
    state: string,
    dueAt: datetime,
    claimToken: string,
    attempts: integer,
  },
});

export const contentTypes = { event };
