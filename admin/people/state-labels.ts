import type { MessageId } from '../kernel/messages';
import type { PersonState } from './contract';

/** What the states are called. */
export const STATE_LABELS: Record<PersonState, MessageId> = {
  invited: 'people.state.invited',
  'invitation-expired': 'people.state.invitationExpired',
  active: 'people.state.active',
  blocked: 'people.state.blocked',
  removed: 'people.state.removed',
};
