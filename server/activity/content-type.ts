import { datetime, hiddenContentType, reference, string } from '../kernel/content-type';
import { USER_UID } from '../users/user';

export const LOG_IN_UID = 'plugin::invitations.log-in';

/** The latest log-in of a user; earlier ones are not kept. */
const logIn = hiddenContentType({
  singularName: 'log-in',
  pluralName: 'log-ins',
  displayName: 'Last log-in',
  collectionName: 'invitations_log_ins',
  uniques: [['user_id']],
  attributes: {
    user: reference(USER_UID),
    at: datetime,
    ip: string,
    /** What the reverse DNS of the address says, if it was asked and answered in time. */
    host: string,
  },
});

export const contentTypes = { 'log-in': logIn };
