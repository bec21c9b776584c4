import type { Allowed, PermissionKey } from '../kernel/permissions';
import type { ActionTarget, BulkAction } from './contract';

/*
 * pending  -> resend, extend, cancel, edit, copy the link
 * expired  -> resend, extend, edit; delete; approve a renewal that the invitee asked for
 * accepted, declined, cancelled -> delete
 * The server decides; this only keeps out of sight what it would refuse.
 */
const isPending = ({ status }: ActionTarget) => status === 'pending';
const isExpired = ({ status }: ActionTarget) => status === 'expired';
const isOpen = (invitation: ActionTarget) => isPending(invitation) || isExpired(invitation);
const mayBeRetried = ({ delivery }: ActionTarget) =>
  delivery !== null && ['failed', 'dead', 'suppressed'].includes(delivery.state);

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
  approveRenewal: {
    needs: 'resend',
    isPossible: (invitation) => isExpired(invitation) && invitation.renewalRequestedAt !== null,
  },
} satisfies Record<string, { needs: PermissionKey; isPossible: (invitation: ActionTarget) => boolean }>;

export type Action = keyof typeof RULES;

/** Whether the invitation's state and the admin's permissions both admit the action. */
export const isPossible = (action: Action, invitation: ActionTarget, allowed: Allowed): boolean =>
  allowed[RULES[action].needs] && RULES[action].isPossible(invitation);

/** How many of the selected ones an action would change; the others would be refused by the server. */
export const countPossible = (action: BulkAction, invitations: ActionTarget[], allowed: Allowed): number =>
  invitations.filter((invitation) => isPossible(action, invitation, allowed)).length;
