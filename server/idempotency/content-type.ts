import { datetime, hiddenContentType, integer, json, string } from '../kernel/content-type';

export const IDEMPOTENCY_KEY_UID = 'plugin::invitations.idempotency-key';

/** A call that named an `Idempotency-Key`, and the answer it got. */
const idempotencyKey = hiddenContentType({
  singularName: 'idempotency-key',
  pluralName: 'idempotency-keys',
  displayName: 'Invitation idempotency key',
  collectionName: 'invitations_idempotency_keys',
  uniques: [['key_hash']],
  indexes: [['expires_at'], ['claim_token']],
  attributes: {
    /** Of caller, route and key: a unique index takes no text of any length. */
    keyHash: string,
    bodyHash: string,
    /** `running`, then `done`. */
    state: string,
    /** Which call holds the key. */
    claimToken: string,
    status: integer,
    response: json,
    /** Of a running call the end of its lease, of a finished one the end of its memory. */
    expiresAt: datetime,
  },
});

export const contentTypes = { 'idempotency-key': idempotencyKey };
