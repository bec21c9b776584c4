import { startApp, type App } from '../support';
import { webhookEventsOf } from './catalogue';

// A start takes its time on a busy machine.
jest.setTimeout(180_000);

// Webhooks of sites depend on these: what changes here belongs into the changelog.
let app: App;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('what the host tells others of', () => {
  it('events', () => {
    expect(webhookEventsOf(app)).toMatchInlineSnapshot(`
      [
        "INVITATION_CREATED: invitation.created",
        "INVITATION_UPDATED: invitation.updated",
        "INVITATION_SENT: invitation.sent",
        "INVITATION_DELIVERY_FAILED: invitation.delivery-failed",
        "INVITATION_VIEWED: invitation.viewed",
        "INVITATION_RESENT: invitation.resent",
        "INVITATION_EXTENDED: invitation.extended",
        "INVITATION_REMINDED: invitation.reminded",
        "INVITATION_LINK_COPIED: invitation.link-copied",
        "INVITATION_RENEWAL_REQUESTED: invitation.renewal-requested",
        "INVITATION_ACCEPTED: invitation.accepted",
        "INVITATION_DECLINED: invitation.declined",
        "INVITATION_CANCELLED: invitation.cancelled",
        "INVITATION_EXPIRED: invitation.expired",
        "INVITATION_NEEDS_ATTENTION: invitation.needs-attention",
        "INVITATION_DELETED: invitation.deleted",
        "MEMBERSHIP_CREATED: membership.created",
        "MEMBERSHIP_UPDATED: membership.updated",
        "MEMBERSHIP_REMOVED: membership.removed",
        "MEMBERSHIP_LEFT: membership.left",
        "ACCOUNT_CREATED: account.created",
        "ACCOUNT_UPDATED: account.updated",
        "ACCOUNT_DELETED: account.deleted",
        "ACCOUNT_OWNERSHIP_TRANSFERRED: account.ownership-transferred",
        "SIGN_UP_LINK_CREATED: sign-up-link.created",
        "SIGN_UP_LINK_UPDATED: sign-up-link.updated",
        "SIGN_UP_LINK_PAUSED: sign-up-link.paused",
        "SIGN_UP_LINK_RESUMED: sign-up-link.resumed",
        "SIGN_UP_LINK_REVOKED: sign-up-link.revoked",
        "SIGN_UP_LINK_ROTATED: sign-up-link.rotated",
        "SIGN_UP_LINK_DELETED: sign-up-link.deleted",
        "SIGN_UP_LINK_LINK_COPIED: sign-up-link.link-copied",
        "SIGN_UP_LINK_NEEDS_ATTENTION: sign-up-link.needs-attention",
        "SIGN_UP_LINK_USED: sign-up-link.used",
      ]
    `);
  });
});
