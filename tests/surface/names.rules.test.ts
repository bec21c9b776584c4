import { DEFAULTS } from '../../server/config/defaults';
import { errorNames, flatten } from './catalogue';

// Sites depend on everything in this file: what changes here belongs into the changelog.
describe('what is public, without a running site', () => {
  it('configuration and its defaults', () => {
    expect(flatten(DEFAULTS)).toMatchInlineSnapshot(`
      {
        "acceptance.after": "session",
        "acceptance.emailPolicy": "invited",
        "acceptance.loginUrl": null,
        "acceptance.profile.countryCode": "optional",
        "acceptance.profile.firstName": "optional",
        "acceptance.profile.lastName": "optional",
        "acceptance.profile.phone": "optional",
        "acceptance.profileMapping": {},
        "acceptance.redirectUrl": null,
        "acceptance.renewal": "request",
        "acceptance.trustConfirmed": false,
        "accounts.allowDirectMembership": false,
        "accounts.required": false,
        "accounts.whoMayInvite": "permission",
        "activity.reverseDns": false,
        "delivery.concurrency": 5,
        "delivery.engine": "database",
        "delivery.from": null,
        "delivery.lease": "60s",
        "delivery.pollInterval": "5s",
        "delivery.ratePerDay": null,
        "delivery.ratePerSecond": null,
        "delivery.redis": null,
        "delivery.replyTo": null,
        "delivery.retry.attempts": 8,
        "delivery.retry.firstDelay": "30s",
        "delivery.retry.maxDelay": "6h",
        "delivery.sendTimeout": "20s",
        "domains.allow": [],
        "domains.block": [],
        "expiry.default": "7d",
        "expiry.max": "30d",
        "expiry.presets": [
          "48h",
          "7d",
        ],
        "features.accounts": true,
        "features.pages": true,
        "features.portal": true,
        "features.signUpLinks": true,
        "groups.required": false,
        "invite.required": [],
        "limits.perInviterPerDay": 1000,
        "limits.perRecipientPerDay": 5,
        "links.acceptUrl": null,
        "links.joinUrl": null,
        "links.replaceOnResend": false,
        "notifications.inviter.accepted": true,
        "notifications.inviter.declined": true,
        "notifications.inviter.digest": false,
        "notifications.inviter.renewalRequested": true,
        "pages.path": "/invite",
        "password.minLength": 8,
        "password.minStrength": 0,
        "permissions.catalogue": [],
        "publicUrl": null,
        "rateLimit.codes": [
          {
            "per": "1m",
            "points": 1,
          },
          {
            "per": "1h",
            "points": 5,
          },
          {
            "per": "1d",
            "points": 10,
          },
        ],
        "rateLimit.enabled": true,
        "rateLimit.failures.per": "1h",
        "rateLimit.failures.points": 10,
        "rateLimit.public.per": "1m",
        "rateLimit.public.points": 20,
        "rateLimit.redis": null,
        "rateLimit.store": "memory",
        "rateLimit.trustedHops": 0,
        "reminders": [
          "2d",
        ],
        "retention.pseudonymiseAfter": null,
        "roles.grantable": null,
        "roles.grantableBy": {},
        "secret": null,
      }
    `);
  });

  it('names of errors', () => {
    expect(errorNames()).toMatchInlineSnapshot(`
      [
        "EmailMismatch",
        "EmailTaken",
        "ForbiddenError",
        "ForeignForm",
        "IdempotencyInProgress",
        "IdempotencyKeyReused",
        "InvalidCredentials",
        "InvitationCancelled",
        "InvitationDeclined",
        "InvitationExpired",
        "InvitationNeedsAttention",
        "InvitationNotFound",
        "InvitationPending",
        "InvitationReplaced",
        "InvitationUsed",
        "LoginRequired",
        "NotFoundError",
        "PermissionCeiling",
        "RateLimitError",
        "UnsupportedMediaType",
        "UserBlocked",
        "UserExists",
        "UsernameTaken",
        "ValidationError",
      ]
    `);
  });
});
