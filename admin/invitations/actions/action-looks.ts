import { ArrowClockwise, Check, Clock, Cross, Link, PaperPlane, Pencil, Trash } from '@strapi/icons';
import type { MessageId } from '../../kernel/messages';
import type { Action } from '../possible-actions';

interface ActionLook {
  action: Action;
  label: MessageId;
  icon: typeof Check;
  isDangerous?: boolean;
}

/** In the order in which menus show them. */
export const ACTION_LOOKS: ActionLook[] = [
  { action: 'approveRenewal', label: 'action.approveRenewal', icon: Check },
  { action: 'edit', label: 'action.edit', icon: Pencil },
  { action: 'copyLink', label: 'action.copyLink', icon: Link },
  { action: 'resend', label: 'action.resend', icon: PaperPlane },
  { action: 'retryDelivery', label: 'action.retryDelivery', icon: ArrowClockwise },
  { action: 'extend', label: 'action.extend', icon: Clock },
  { action: 'cancel', label: 'action.cancelInvitation', icon: Cross, isDangerous: true },
  { action: 'delete', label: 'action.delete', icon: Trash, isDangerous: true },
];
