/** What somebody is to the site. The first two are invitations; the others are users. */
export const PERSON_STATES = ['invited', 'invitation-expired', 'active', 'blocked', 'removed'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

export type InvitationPersonState = 'invited' | 'invitation-expired';
export type UserState = Exclude<PersonState, InvitationPersonState>;

export const isInvitationState = (state: PersonState): state is InvitationPersonState =>
  state === 'invited' || state === 'invitation-expired';

/** What of a user decides their state. */
interface Standing {
  isBlocked: boolean;
  /** Ids of the accounts that they are in. */
  accountIds: readonly number[];
  /** Had a membership of any account once that they have no more? */
  wasMember: boolean;
}

/**
 * The state of a user. Of the whole site, whoever is blocked is blocked; whoever had memberships and has none is
 * removed. Within an account, whoever is no longer in it is removed, blocked or not.
 *
 * @param accountId the account whose people are looked at; null for the whole site
 */
export const stateOfUser = (
  { isBlocked, accountIds, wasMember }: Standing,
  accountId: number | null,
): UserState => {
  const isRemoved =
    accountId === null ? wasMember && accountIds.length === 0 : !accountIds.includes(accountId);
  if (isRemoved && !(accountId === null && isBlocked)) {
    return 'removed';
  }
  return isBlocked ? 'blocked' : 'active';
};

/** Who is looked for; what is left out narrows nothing. */
export interface PeopleFilter {
  state: PersonState | null;
  accountId: number | null;
  groupId: number | null;
  /** Text within the address or a name; null for any. */
  text: string | null;
}

/** A part of a list, in its order. */
export interface Slice {
  offset: number;
  limit: number;
}

/**
 * What of two lists, one after the other, lies in a part of the whole.
 *
 * @param first the length of the first list
 */
export const splitSlice = ({ offset, limit }: Slice, first: number): { first: Slice; second: Slice } => {
  const ofFirst = Math.max(0, Math.min(limit, first - offset));
  return {
    first: { offset, limit: ofFirst },
    second: { offset: Math.max(0, offset - first), limit: limit - ofFirst },
  };
};
