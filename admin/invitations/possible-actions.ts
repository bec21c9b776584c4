import type { Allowed, PermissionKey } from '../kernel/permissions';
import type { ActionTarget, BulkAction } from './contract';

/*
 * pending  -> resend, extend, cancel, edit, copy the link
 * expired  -> resend, extend, edit; delete; approve a renewal that the invitee asked for
 * pending, and its inviter has left -> take over, or cancel, all of theirs
 * accepted, declined, cancelled -> delete
 * The server decides; this only keeps out of sight what it would refuse.
 */
const isPending = ({ status }: ActionTarget) => status === 'pending';
const isExpired = ({ status }: ActionTarget) => status === 'expired';
const isOpen = (invitation: ActionTarget) => isPending(invitation) || isExpired(invitation);
const mayBeRetried = ({ delivery }: ActionTarget) =>
  delivery !== null && ['failed', 'dead', 'suppressed'].includes(delivery.state);

/** Whoever vouched for it has left: what can be done is done with all of theirs. */
const isOrphan = ({ needsAttention }: ActionTarget) =>
  needsAttention?.reason === 'inviter-gone' || needsAttention?.reason === 'inviter-blocked';

const RULES = {
  edit: { needs: 'update', isPossible: isOpen },
  resend: { needs: 'resend', isPossible: isOpen },
  extend: { needs: 'extend', isPossible: isOpen },
  cancel: { needs: 'cancel', isPossible: isPending },
  copyLink: { needs: 'copyLink', isPossible: isPending },
  delete: { needs: 'delete', isPossible: (invitation) => !isPending(invitation) },
  retryDelivery: {
    needs: 'retryDelivery',
    isPossible: (invitation) => isPending(invitation) && mayBeRetried(invitation),
  },
  reassign: {
    needs: 'reassign',
    isPossible: (invitation) => isPending(invitation) && isOrphan(invitation),
  },
  approveRenewal: {
    needs: 'resend',
    isPossible: (invitation) => isExpired(invitation) && invitation.renewalRequestedAt !== null,
  },
} satisfies Record<string, { needs: PermissionKey; isPossible: (invitation: ActionTarget) => boolean }>;

export type Action = keyof typeof RULES;

/** Whether the invitation's state and the admin's permissions both admit the action. */
export const isPossible = (action: Action, invitation: ActionTarget, allowed: Allowed): boolean =>
  allowed[RULES[action].needs] && RULES[action].isPossible(invitation);

/** A bulk action by the name that it has for one invitation. */
const SINGLE: Record<BulkAction, Action> = {
  resend: 'resend',
  extend: 'extend',
  retry: 'retryDelivery',
  cancel: 'cancel',
  delete: 'delete',
};

/** Whether the admin may do this with many at once. */
export const mayDoInBulk = (action: BulkAction, allowed: Allowed): boolean =>
  allowed[RULES[SINGLE[action]].needs];

/** How many of the selected ones an action would change; the others would be refused by the server. */
export const countPossible = (action: BulkAction, invitations: ActionTarget[], allowed: Allowed): number =>
  invitations.filter((invitation) => isPossible(SINGLE[action], invitation, allowed)).length;
