import { PluginError } from '../kernel/errors';

import type { AttentionReason, InvitationState } from './invitation';

const NOT_FOUND = Object.freeze(
  new PluginError({
    name: 'InvitationNotFound',
    status: 404,
    message: 'There is no such invitation.',
    details: Object.freeze({}),
  }),
);

/**
 * One answer for forged, malformed and unknown, so that nothing can be learned from it; and one error, as remembering for
 * each forgery where in the code it was refused would cost more than refusing it.
 */
export const invitationNotFound = (): PluginError => NOT_FOUND;

const ENDED: Record<Exclude<InvitationState, 'pending'>, { name: string; message: string }> = {
  accepted: { name: 'InvitationUsed', message: 'This invitation was accepted already.' },
  declined: { name: 'InvitationDeclined', message: 'This invitation was declined.' },
  cancelled: { name: 'InvitationCancelled', message: 'This invitation was cancelled.' },
  expired: { name: 'InvitationExpired', message: 'This invitation has expired.' },
};

/**
 * 410: the link is authentic, or the record exists, but nothing can be done with it any more.
 *
 * @param canRenew whether the holder of the expired link may ask for a new one
 */
export const invitationEnded = (state: Exclude<InvitationState, 'pending'>, canRenew = false): PluginError =>
  new PluginError({ status: 410, details: state === 'expired' ? { canRenew } : {}, ...ENDED[state] });

export const invitationReplaced = (): PluginError =>
  new PluginError({
    name: 'InvitationReplaced',
    status: 410,
    message: 'This link was replaced by a newer one. Please use the latest email.',
  });

/** @param documentId of the pending one; left out where the caller must not learn it */
export const invitationPending = (documentId?: string): PluginError =>
  new PluginError({
    name: 'InvitationPending',
    status: 409,
    message: 'An invitation to this address is pending already.',
    details: documentId === undefined ? {} : { documentId },
  });

/** The address has a user already, and the invitation names no account to invite them into. */
export const userExists = (): PluginError =>
  new PluginError({ name: 'UserExists', status: 409, message: 'This address has a user already.' });

export const emailMismatch = (): PluginError =>
  new PluginError({
    name: 'EmailMismatch',
    status: 403,
    message: 'This invitation can only be accepted with the address that it was sent to.',
  });

/** @param reason what is wrong, for the administrator; the invitee learns only that something is */
export class NeedsAttentionError extends PluginError {
  readonly reason: AttentionReason;

  constructor(reason: AttentionReason) {
    super({
      name: 'InvitationNeedsAttention',
      status: 409,
      message: 'This invitation can no longer be accepted as it stands. Please contact whoever invited you.',
    });
    this.reason = reason;
  }
}

/** 410: the request for a new link was answered already, or the invitation has ended or changed since. */
export const renewalSettled = (): PluginError =>
  new PluginError({
    name: 'RenewalSettled',
    status: 410,
    message: 'There is nothing left to approve: the request was answered already.',
  });

/** 410: the request is still open, but this link to answer it is too old. */
export const renewalTooOld = (): PluginError =>
  new PluginError({
    name: 'RenewalTooOld',
    status: 410,
    message: 'This link is too old. Please send the invitation again yourself.',
  });
