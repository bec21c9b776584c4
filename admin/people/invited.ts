import type { ActionTarget } from '../invitations/contract';
import type { Person } from './contract';

/** The invitation of somebody who has no user yet, as far as the list of people knows it. */
export const toTarget = ({ documentId, email, state }: Person): ActionTarget => ({
  documentId,
  email,
  status: state === 'invited' ? 'pending' : 'expired',
  delivery: null,
  renewalRequestedAt: null,
  needsAttention: null,
});
