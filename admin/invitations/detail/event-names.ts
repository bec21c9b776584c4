import type { MessageId } from '../../kernel/messages';

/** What the timeline's events are called; an unknown one is shown by its own name. */
export const EVENT_NAMES: Record<string, MessageId> = {
  'invitation.created': 'event.created',
  'invitation.updated': 'event.updated',
  'invitation.sent': 'event.sent',
  'invitation.delivery-failed': 'event.deliveryFailed',
  'invitation.delivery-retried': 'event.deliveryRetried',
  'invitation.viewed': 'event.viewed',
  'invitation.resent': 'event.resent',
  'invitation.extended': 'event.extended',
  'invitation.reminded': 'event.reminded',
  'invitation.link-copied': 'event.linkCopied',
  'invitation.renewal-requested': 'event.renewalRequested',
  'invitation.accepted': 'event.accepted',
  'invitation.declined': 'event.declined',
  'invitation.cancelled': 'event.cancelled',
  'invitation.expired': 'event.expired',
  'invitation.needs-attention': 'event.needsAttention',
  'invitation.deleted': 'event.deleted',
  'membership.created': 'event.membershipCreated',
  'membership.updated': 'event.membershipUpdated',
  'membership.removed': 'event.membershipRemoved',
  'membership.left': 'event.membershipLeft',
  'account.ownership-transferred': 'event.ownershipTransferred',
  'person.updated': 'event.personUpdated',
  'person.sessions-revoked': 'event.sessionsRevoked',
};
