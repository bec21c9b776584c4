import { createHash } from 'node:crypto';

/**
 * The life of an invitation.
 *
 * `pending` is the only state in which it can be accepted, declined or cancelled. `accepted`, `declined` and
 * `cancelled` are final. `expired` is what the clock makes of a pending one: it is so from `expiresAt` on, whether or
 * not anything has written it down yet, and resending or extending it (or editing it with a new expiry) makes it
 * pending again. An ended invitation holds no `openKey`, so it never stands in the way of a new one.
 */
export const INVITATION_STATES = ['pending', 'accepted', 'declined', 'cancelled', 'expired'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** Ended and final: nothing brings these back. */
export type FinalState = 'accepted' | 'declined' | 'cancelled';

/** How an invitation came to be. */
export const INVITATION_SOURCES = ['admin', 'api-token', 'member', 'import', 'service'] as const;
export type InvitationSource = (typeof INVITATION_SOURCES)[number];

/** Why an invitation cannot be accepted as it stands, although its link is good. */
export const ATTENTION_REASONS = [
  'inviter-gone',
  'inviter-blocked',
  'role-gone',
  'role-not-grantable',
  'account-gone',
  'group-gone',
  'permission-gone',
  'access-not-grantable',
  'no-seat',
] as const;
export type AttentionReason = (typeof ATTENTION_REASONS)[number];

export const ATTENTION_SENTENCES: Record<AttentionReason, string> = {
  'inviter-gone': 'Whoever vouched for this invitation no longer exists. Resend it to vouch for it yourself.',
  'inviter-blocked':
    'Whoever vouched for this invitation is blocked or inactive. Resend it to vouch for it yourself.',
  'role-gone': 'The role of this invitation no longer exists. Edit it and choose another role.',
  'role-not-grantable': 'Whoever vouched for this invitation may no longer give its role. Edit or resend it.',
  'account-gone': 'The account of this invitation no longer exists. Edit it and choose another account.',
  'group-gone': 'A group of this invitation no longer exists. Edit it and choose its groups anew.',
  'permission-gone':
    'A permission of this invitation no longer exists. Edit it and choose its permissions anew.',
  'access-not-grantable':
    'Whoever vouched for this invitation may no longer give this access to its account. Edit or resend it.',
  'no-seat': 'The account of this invitation is full. Raise its number of seats or remove a member.',
};

interface Timed {
  state: InvitationState;
  expiresAt: Date;
}

/** The state by the clock, which decides, and not by what has been written down so far. */
export const stateAt = ({ state, expiresAt }: Timed, now: Date): InvitationState =>
  state === 'pending' && expiresAt.getTime() <= now.getTime() ? 'expired' : state;

export const isFinal = (state: InvitationState): state is FinalState =>
  state === 'accepted' || state === 'declined' || state === 'cancelled';

/**
 * What may exist only once: a pending invitation per address and account. It is a column under a unique index that is
 * null for every invitation that is not pending.
 */
export const openKeyOf = (emailKey: string, account: string | null = null): string =>
  createHash('sha256')
    .update(`${emailKey}:${account ?? ''}`)
    .digest('hex');
