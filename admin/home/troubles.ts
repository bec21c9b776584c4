import type { Invitation, ListFilter } from '../invitations/contract';
import { ANY_ATTENTION } from '../invitations/list/use-list-query';
import { LIST_PATH } from '../invitations/person';
import type { MessageId } from '../kernel/messages';

/** What is counted on the home page; each is a filter of the list, and leads to it. */
export interface Count {
  label: MessageId;
  filter: ListFilter;
}

/** Those that are on their way. */
export const PENDING: Count = { label: 'status.pending', filter: { status: 'pending' } };

interface Trouble extends Count {
  /** Whether an invitation is one of them */
  isMet: (invitation: Invitation) => boolean;
}

const isPending = ({ status }: Invitation) => status === 'pending';

/** Those that do not go on unless somebody lends a hand. */
export const TROUBLES = {
  attention: {
    label: 'attention.badge',
    filter: { status: 'pending', attention: ANY_ATTENTION },
    isMet: (invitation) => isPending(invitation) && invitation.needsAttention !== null,
  },
  mail: {
    label: 'home.mailFailed',
    filter: { status: 'pending', delivery: 'dead' },
    isMet: (invitation) => isPending(invitation) && invitation.delivery?.state === 'dead',
  },
  renewal: {
    label: 'renewal.requested',
    filter: { renewal: 'requested' },
    isMet: ({ status, renewalRequestedAt }) => status === 'expired' && renewalRequestedAt !== null,
  },
} satisfies Record<string, Trouble>;

/** What is the matter with an invitation; an invitation can have several troubles. */
export const troublesOf = (invitation: Invitation): MessageId[] =>
  Object.values(TROUBLES)
    .filter(({ isMet }) => isMet(invitation))
    .map(({ label }) => label);

/** The newest of several lists, each once. */
export const newestOf = (lists: Invitation[][], most: number): Invitation[] => {
  const all = new Map(lists.flat().map((invitation) => [invitation.documentId, invitation]));
  return [...all.values()]
    .sort((left, right) => right.createdAt.localeCompare(left.createdAt))
    .slice(0, most);
};

/** The list, narrowed to those that are counted. */
export const listPath = ({ filter }: Count): string =>
  `${LIST_PATH}?${new URLSearchParams({ ...filter }).toString()}`;
