/** The events that leave the plugin, by event hub and as webhooks. */
export const EVENT_NAMES = [
  'invitation.created',
  'invitation.updated',
  'invitation.sent',
  'invitation.delivery-failed',
  'invitation.viewed',
  'invitation.resent',
  'invitation.extended',
  'invitation.reminded',
  'invitation.link-copied',
  'invitation.renewal-requested',
  'invitation.accepted',
  'invitation.declined',
  'invitation.cancelled',
  'invitation.expired',
  'invitation.needs-attention',
  'invitation.deleted',
  'membership.created',
  'membership.updated',
  'membership.removed',
  'membership.left',
  'account.ownership-transferred',
  'person.updated',
  'person.sessions-revoked',
  'sign-up-link.used',
] as const;

/** The key under which the host's webhooks know an event: `invitation.link-copied` → `INVITATION_LINK_COPIED`. */
export const webhookKey = (name: string): string => name.toUpperCase().replace(/[.-]/g, '_');
