import type { Knex } from 'knex';
import { startApp, type App } from '../support';
import { indexesOf } from './catalogue';

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
        "invitations_challenges": [
          "kept_until",
          "unique challenge_id",
          "unique slot",
        ],
        "invitations_consents": [
          "unique user_id, version",
          "version",
        ],
        "invitations_deliveries": [
          "recipient_key, created_at",
          "state, due_at",
          "subject_type, subject_id",
          "unique dedupe_key",
        ],
        "invitations_delivery_counts": [
          "unique slot",
        ],
        "invitations_events": [
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
        "invitations_import_rows": [
          "email_key, import_id",
          "import_id, account_id, is_open, line",
          "import_id, outcome, line",
          "invitation",
          "unique import_id, line",
        ],
        "invitations_imports": [
          "created_at",
          "unique upload_key",
        ],
        "invitations_invitation_groups": [
          "group_id",
          "unique invitation_id, group_id",
        ],
        "invitations_invitations": [
          "account_id, created_at",
          "account_id, state, expires_at",
          "created_at",
          "delivery_sent_at",
          "delivery_state, created_at",
          "email_canonical",
          "email_key",
          "expires_at",
          "invited_by_id, created_at",
          "needs_attention, created_at",
          "pseudonymised_at, created_at",
          "source, created_at",
          "state, created_at",
          "state, expires_at",
          "state, invitee_id",
          "state, reminded_lead, expires_at",
          "unique open_key",
          "unique public_id",
          "vouched_by_kind, vouched_by_id, state",
        ],
        "invitations_job_failures": [
          "job_id",
        ],
        "invitations_jobs": [
          "kind",
          "started_by",
          "state, due_at",
          "unique open_key",
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
        "invitations_notices": [
          "at",
          "digest, at",
          "inviter_kind, inviter_id, digest",
        ],
        "invitations_portal_sessions": [
          "ends_at",
          "seen_at",
          "unique id_hash",
          "user_id",
        ],
        "invitations_profiles": [
          "unique user_id",
        ],
        "invitations_rate_limits": [
          "ends_at",
          "unique bucket",
        ],
        "invitations_session_floors": [
          "unique user_id",
        ],
        "invitations_sign_up_link_groups": [
          "group_id",
          "unique sign_up_link_id, group_id",
        ],
        "invitations_sign_up_links": [
          "account_id",
          "created_at",
          "expires_at",
          "name",
          "unique public_id",
        ],
        "invitations_sign_up_uses": [
          "sign_up_link_id, used_at",
          "unique sign_up_link_id, user_id",
        ],
        "invitations_suppressions": [
          "unique key_hash",
        ],
        "invitations_terms_versions": [
          "unique version",
        ],
      }
    `);
  });
});
