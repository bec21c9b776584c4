import { randomId } from '../kernel/secret';
import type { InvitationPatch } from '../invitations/record';

/** What stands for the address of somebody whose data were taken out. */
export const DELETED_PERSON = 'deleted person';

/**
 * Takes everything out of an ended invitation that says whose it was, or who sent it. What was offered, what became of it
 * and when stays, so that counts stay. With the nonce and the address's key its links become unknown.
 */
export const pseudonym = (now: Date): InvitationPatch => ({
  pseudonymisedAt: now,
  nonce: randomId(),
  email: DELETED_PERSON,
  emailCanonical: '',
  emailKey: '',
  firstName: null,
  lastName: null,
  phone: null,
  countryCode: null,
  message: null,
  metadata: null,
  language: null,
  declineReason: null,
  deliveryError: null,
  needsAttention: null,
  viewedNonce: null,
  renewalRequestedAt: null,
  isRenewalOwn: null,
  invitee: null,
  user: null,
});

/** Of the one who invited and of the one who vouched, where their time is over, too. */
export const NO_INVITER: InvitationPatch = { invitedById: null, invitedByName: null, vouchedById: null };

/** Nothing of whoever acted, and nothing of what was changed. */
export const NOBODY = {
  actorId: null,
  actorName: null,
  ip: null,
  userAgent: null,
  userId: null,
} as const;
