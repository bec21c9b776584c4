import type { Knex } from 'knex';
import { startApp, type App } from '../support';
import { contentTypesOf, indexesOf } from './catalogue';

// A start takes its time on a busy machine.
jest.setTimeout(180_000);

// Sites have data in these tables: what changes here belongs into the changelog.
let app: App;
let database: Knex;

beforeAll(async () => {
  app = await startApp();
  database = app.database.connect();
});
afterAll(async () => {
  await database.destroy();
  await app.stop();
});

describe('the tables', () => {
  it('content types and their attributes', () => {
    expect(contentTypesOf(app)).toMatchInlineSnapshot(`
      {
        "plugin::invitations.account (invitations_accounts)": [
          "name string private",
          "slug string private",
          "seats integer private",
          "metadata json private",
          "owner → plugin::invitations.membership private",
          "heldAt datetime private",
        ],
        "plugin::invitations.address-proof (invitations_address_proofs)": [
          "user → plugin::users-permissions.user private",
          "addressKey string private",
          "provedAt datetime private",
          "how string private",
        ],
        "plugin::invitations.delivery (invitations_deliveries)": [
          "kind string private",
          "dedupeKey string private",
          "subjectType string private",
          "subjectId integer private",
          "subjectDocumentId string private",
          "recipientKey string private",
          "state string private",
          "attempts integer private",
          "dueAt datetime private",
          "claimToken string private",
          "error text private",
          "sentAt datetime private",
          "messageId string private",
          "language string private",
        ],
        "plugin::invitations.event (invitations_events)": [
          "name string private",
          "at datetime private",
          "subjectType string private",
          "subjectId integer private",
          "subjectDocumentId string private",
          "userId integer private",
          "actorKind string private",
          "actorId string private",
          "actorName string private",
          "ip string private",
          "userAgent text private",
          "changes json private",
          "state string private",
          "dueAt datetime private",
          "claimToken string private",
          "attempts integer private",
        ],
        "plugin::invitations.former-link (invitations_former_links)": [
          "invitationId integer private",
          "nonce string private",
          "emailKey string private",
          "account string private",
        ],
        "plugin::invitations.former-membership (invitations_former_memberships)": [
          "user → plugin::users-permissions.user private",
          "account → plugin::invitations.account private",
          "endedAt datetime private",
          "how string private",
        ],
        "plugin::invitations.group (invitations_groups)": [
          "name string private",
          "nameKey string private",
          "description text private",
          "account → plugin::invitations.account private",
        ],
        "plugin::invitations.group-member (invitations_group_members)": [
          "group → plugin::invitations.group private",
          "user → plugin::users-permissions.user private",
        ],
        "plugin::invitations.idempotency-key (invitations_idempotency_keys)": [
          "keyHash string private",
          "bodyHash string private",
          "state string private",
          "claimToken string private",
          "status integer private",
          "response json private",
          "expiresAt datetime private",
        ],
        "plugin::invitations.invitation (invitations_invitations)": [
          "publicId string private",
          "nonce string private",
          "email string private",
          "emailCanonical string private",
          "emailKey string private",
          "openKey string private",
          "state string private",
          "expiresAt datetime private",
          "lifeSeconds integer private",
          "firstName string private",
          "lastName string private",
          "phone string private",
          "countryCode string private",
          "message text private",
          "language string private",
          "source string private",
          "metadata json private",
          "role → plugin::users-permissions.role private",
          "isRoleNamed boolean private",
          "account → plugin::invitations.account private",
          "accountKey string private",
          "hasAllPermissions boolean private",
          "permissions json private",
          "hasGroups boolean private",
          "groupLinks → plugin::invitations.invitation-group private",
          "invitedByKind string private",
          "invitedById string private",
          "invitedByName string private",
          "vouchedByKind string private",
          "vouchedById string private",
          "needsAttention string private",
          "invitee → plugin::users-permissions.user private",
          "user → plugin::users-permissions.user private",
          "acceptedAt datetime private",
          "declinedAt datetime private",
          "declineReason text private",
          "cancelledAt datetime private",
          "expiredAt datetime private",
          "expiryToken string private",
          "viewedNonce string private",
          "renewalRequestedAt datetime private",
          "deliveryState string private",
          "deliveryError text private",
          "deliverySentAt datetime private",
          "deliveryAttempts integer private",
          "deliveryNextAttemptAt datetime private",
        ],
        "plugin::invitations.invitation-group (invitations_invitation_groups)": [
          "invitation → plugin::invitations.invitation private",
          "group → plugin::invitations.group private",
        ],
        "plugin::invitations.lock (invitations_locks)": [
          "name string private",
          "holderId integer private",
        ],
        "plugin::invitations.log-in (invitations_log_ins)": [
          "user → plugin::users-permissions.user private",
          "at datetime private",
          "ip string private",
          "host string private",
        ],
        "plugin::invitations.membership (invitations_memberships)": [
          "user → plugin::users-permissions.user private",
          "account → plugin::invitations.account private",
          "hasAllPermissions boolean private",
          "permissions json private",
          "notifications json private",
          "joinedAt datetime private",
        ],
        "plugin::invitations.profile (invitations_profiles)": [
          "user → plugin::users-permissions.user private",
          "firstName string private",
          "lastName string private",
          "phone string private",
          "countryCode string private",
        ],
        "plugin::invitations.rate-limit (invitations_rate_limits)": [
          "bucket string private",
          "points integer private",
          "endsAt biginteger private",
        ],
        "plugin::invitations.suppression (invitations_suppressions)": [
          "keyHash string private",
        ],
      }
    `);
  });

  it('indexes that the database has', async () => {
    expect(await indexesOf(app, database)).toMatchInlineSnapshot(`
      {
        "invitations_accounts": [
          "created_at",
          "name",
          "owner_id",
          "unique slug",
        ],
        "invitations_address_proofs": [
          "unique user_id, address_key",
        ],
        "invitations_deliveries": [
          "claim_token",
          "recipient_key, created_at",
          "state, due_at",
          "subject_type, subject_id",
          "unique dedupe_key",
        ],
        "invitations_events": [
          "claim_token",
          "state, due_at",
          "subject_type, subject_id",
          "user_id, id",
        ],
        "invitations_former_links": [
          "invitation_id",
        ],
        "invitations_former_memberships": [
          "account_id, id",
          "unique user_id, account_id",
        ],
        "invitations_group_members": [
          "unique group_id, user_id",
          "user_id",
        ],
        "invitations_groups": [
          "account_id, name",
          "name",
          "unique name_key",
        ],
        "invitations_idempotency_keys": [
          "claim_token",
          "expires_at",
          "unique key_hash",
        ],
        "invitations_invitation_groups": [
          "group_id",
          "unique invitation_id, group_id",
        ],
        "invitations_invitations": [
          "account_id, state, expires_at",
          "created_at",
          "delivery_sent_at",
          "delivery_state, created_at",
          "email_canonical",
          "email_key",
          "expires_at",
          "expiry_token",
          "invited_by_id, created_at",
          "source, created_at",
          "state, created_at",
          "state, expires_at",
          "state, invitee_id",
          "unique open_key",
          "unique public_id",
        ],
        "invitations_locks": [
          "unique name",
        ],
        "invitations_log_ins": [
          "unique user_id",
        ],
        "invitations_memberships": [
          "account_id, id",
          "unique user_id, account_id",
        ],
        "invitations_profiles": [
          "unique user_id",
        ],
        "invitations_rate_limits": [
          "ends_at",
          "unique bucket",
        ],
        "invitations_suppressions": [
          "unique key_hash",
        ],
      }
    `);
  });
});
