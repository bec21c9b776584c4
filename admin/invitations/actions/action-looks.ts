import { ArrowClockwise, Check, Clock, Cross, Link, PaperPlane, Pencil, Trash, User } from '@strapi/icons';
import type { MessageId } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import type { ActionTarget } from '../contract';
import { isPossible, type Action } from '../possible-actions';

interface ActionLook {
  action: Action;
  label: MessageId;
  icon: typeof Check;
  isDangerous?: boolean;
}

/** In the order in which menus show them. */
const ACTION_LOOKS: ActionLook[] = [
  { action: 'approveRenewal', label: 'action.approveRenewal', icon: Check },
  { action: 'reassign', label: 'action.reassign', icon: User },
  { action: 'edit', label: 'action.edit', icon: Pencil },
  { action: 'copyLink', label: 'action.copyLink', icon: Link },
  { action: 'resend', label: 'action.resend', icon: PaperPlane },
  { action: 'retryDelivery', label: 'action.retryDelivery', icon: ArrowClockwise },
  { action: 'extend', label: 'action.extend', icon: Clock },
  { action: 'cancel', label: 'action.cancelInvitation', icon: Cross, isDangerous: true },
  { action: 'delete', label: 'action.delete', icon: Trash, isDangerous: true },
];

/** What can be done with the invitation now, by this admin. */
export const possibleLooks = (
  invitation: ActionTarget,
  allowed: Allowed,
  offered?: readonly Action[],
): ActionLook[] =>
  ACTION_LOOKS.filter(
    ({ action }) => (offered?.includes(action) ?? true) && isPossible(action, invitation, allowed),
  );
