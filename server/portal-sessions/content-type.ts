import { datetime, hiddenContentType, reference, string } from '../kernel/content-type';
import { USER_UID } from '../users/user';

export const PORTAL_SESSION_UID = 'plugin::invitations.portal-session';

/** A browser that is signed in to the portal. */
const portalSession = hiddenContentType({
  singularName: 'portal-session',
  pluralName: 'portal-sessions',
  displayName: 'Session of the portal',
  collectionName: 'invitations_portal_sessions',
  uniques: [['id_hash']],
  indexes: [['user_id'], ['ends_at'], ['seen_at']],
  attributes: {
    /** Of what the cookie holds, keyed: a copy of the table signs nobody in. */
    idHash: string,
    user: reference(USER_UID),
    /** Stands for the password that the user had, see `users.passwordMarks`. */
    passwordMark: string,
    startedAt: datetime,
    /** When it was last used, to the minute. */
    seenAt: datetime,
    /** The end that no use puts off. */
    endsAt: datetime,
  },
});

export const contentTypes = { 'portal-session': portalSession };
