import { grantColumns, groupLinkType, type GroupLinkTable } from '../invitations/grant-columns';
import { datetime, hiddenContentType, integer, json, reference, string } from '../kernel/content-type';
import { USER_UID } from '../users/user';

/** The UIDs of this feature, written once. */
export const SIGN_UP_LINK_UID = 'plugin::invitations.sign-up-link';
export const SIGN_UP_LINK_GROUP_UID = 'plugin::invitations.sign-up-link-group';
export const SIGN_UP_USE_UID = 'plugin::invitations.sign-up-use';

/** Which link gives which groups. */
export const SIGN_UP_LINK_GROUPS: GroupLinkTable = {
  uid: SIGN_UP_LINK_GROUP_UID,
  owner: 'signUpLink',
  ownerColumn: 'sign_up_link_id',
};

/** A link that many people can register with. */
const signUpLink = hiddenContentType({
  singularName: 'sign-up-link',
  pluralName: 'sign-up-links',
  displayName: 'Sign-up link',
  collectionName: 'invitations_sign_up_links',
  uniques: [['public_id']],
  indexes: [['created_at'], ['name'], ['expires_at'], ['account_id']],
  attributes: {
    name: string,
    /** Names the link in its address. */
    publicId: string,
    /** 128 random bits that the link's MAC is bound to; a new one kills the earlier link. */
    nonce: string,
    /** What administrators decided: see `stateAt` for what it is by the clock and the counter. */
    state: string,
    expiresAt: datetime,
    /** How many may come by it; null for any number. */
    maxUses: integer,
    /** How many have come by it. */
    uses: integer,
    /** Canonical domains of the addresses that may sign up; empty for all. */
    domains: json,
    ...grantColumns(SIGN_UP_LINK_GROUPS),
    authorKind: string,
    authorId: string,
    authorName: string,
  },
});

const signUpLinkGroup = groupLinkType(SIGN_UP_LINK_GROUPS, {
  singularName: 'sign-up-link-group',
  pluralName: 'sign-up-link-groups',
  displayName: 'Group of a sign-up link',
  collectionName: 'invitations_sign_up_link_groups',
  target: SIGN_UP_LINK_UID,
});

/** Somebody who has come by a link. */
const signUpUse = hiddenContentType({
  singularName: 'sign-up-use',
  pluralName: 'sign-up-uses',
  displayName: 'Use of a sign-up link',
  collectionName: 'invitations_sign_up_uses',
  uniques: [['sign_up_link_id', 'user_id']],
  indexes: [['sign_up_link_id', 'used_at']],
  attributes: {
    signUpLink: reference(SIGN_UP_LINK_UID),
    /** Null once the user was deleted. */
    user: reference(USER_UID),
    /** The address with which they came. */
    email: string,
    usedAt: datetime,
    ip: string,
  },
});

export const contentTypes = {
  'sign-up-link': signUpLink,
  'sign-up-link-group': signUpLinkGroup,
  'sign-up-use': signUpUse,
};
