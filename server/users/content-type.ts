import { datetime, hiddenContentType, integer, reference, string } from '../kernel/content-type';

import { USER_UID } from './user';

export const PROFILE_UID = 'plugin::invitations.profile';
export const ADDRESS_PROOF_UID = 'plugin::invitations.address-proof';
export const SESSION_FLOOR_UID = 'plugin::invitations.session-floor';
export const LOCK_UID = 'plugin::invitations.lock';

const user = reference(USER_UID);

/** What a user told about themselves; a table of our own, as columns on the host's user would go with the plugin. */
const profile = hiddenContentType({
  singularName: 'profile',
  pluralName: 'profiles',
  displayName: 'Profile',
  collectionName: 'invitations_profiles',
  uniques: [['user_id']],
  attributes: { user, firstName: string, lastName: string, phone: string, countryCode: string },
});

/** A user has shown that they read the mail of an address. */
const addressProof = hiddenContentType({
  singularName: 'address-proof',
  pluralName: 'address-proofs',
  displayName: 'Proof of an address',
  collectionName: 'invitations_address_proofs',
  uniques: [['user_id', 'address_key']],
  attributes: {
    user,
    addressKey: string,
    provedAt: datetime,
    /** `mail-link` or `code`. */
    how: string,
  },
});

/** Sessions and tokens of a user from before this do not count. */
const sessionFloor = hiddenContentType({
  singularName: 'session-floor',
  pluralName: 'session-floors',
  displayName: 'End of older sessions',
  collectionName: 'invitations_session_floors',
  uniques: [['user_id']],
  attributes: {
    user,
    /** A full second of the host's clock; null until somebody looks, see `session-floor.ts`. */
    validFrom: datetime,
  },
});

/** A name that only one transaction can hold at a time. */
const lock = hiddenContentType({
  singularName: 'lock',
  pluralName: 'locks',
  displayName: 'Lock',
  collectionName: 'invitations_locks',
  uniques: [['name']],
  attributes: {
    name: string,
    /** The user last made under this name; a number rather than a relation, as it is a hint that is checked. */
    holderId: integer,
  },
});

export const contentTypes = {
  profile,
  'address-proof': addressProof,
  'session-floor': sessionFloor,
  lock,
};
