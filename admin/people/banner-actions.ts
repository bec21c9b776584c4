import type { Action } from '../invitations/possible-actions';

/** What is offered beside the words "Pending invitation acceptance". */
export const BANNER_ACTIONS: Action[] = ['resend', 'copyLink', 'cancel'];
