import { biginteger, hiddenContentType, integer, string } from '../kernel/content-type';

export const RATE_LIMIT_UID = 'plugin::invitations.rate-limit';

/** Counters of the store `database`. A content type, so that the host's schema sync looks after its table. */
const rateLimit = hiddenContentType({
  singularName: 'rate-limit',
  pluralName: 'rate-limits',
  displayName: 'Invitation rate limit',
  collectionName: 'invitations_rate_limits',
  uniques: [['bucket']],
  indexes: [['ends_at']],
  attributes: {
    /** What is counted: a route and an address, or an invitation. */
    bucket: string,
    points: integer,
    /** When the count begins anew, milliseconds since 1970: compared in the statement that counts. */
    endsAt: biginteger,
  },
});

export const contentTypes = { 'rate-limit': rateLimit };
