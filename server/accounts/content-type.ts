import {
  boolean,
  datetime,
  hiddenContentType,
  integer,
  json,
  reference,
  string,
} from '../kernel/content-type';
import { USER_UID } from '../users/user';

/** The UIDs of this feature, written once. */
export const ACCOUNT_UID = 'plugin::invitations.account';
export const MEMBERSHIP_UID = 'plugin::invitations.membership';
export const FORMER_MEMBERSHIP_UID = 'plugin::invitations.former-membership';

/** What people are invited into: a client, a company, a case. */
const account = hiddenContentType({
  singularName: 'account',
  pluralName: 'accounts',
  displayName: 'Account',
  collectionName: 'invitations_accounts',
  uniques: [['slug']],
  indexes: [['name'], ['created_at'], ['owner_id']],
  attributes: {
    name: string,
    slug: string,
    /** How many members and pending invitations there may be; null for any number. */
    seats: integer,
    metadata: json,
    /** The one member who owns it. One column, so that there is never a second. */
    owner: reference(MEMBERSHIP_UID),
    /** Written by whoever takes the account's lock, see `hold`. */
    heldAt: datetime,
  },
});

/** One user in one account. */
const membership = hiddenContentType({
  singularName: 'membership',
  pluralName: 'memberships',
  displayName: 'Membership',
  collectionName: 'invitations_memberships',
  uniques: [['user_id', 'account_id']],
  indexes: [['account_id', 'id']],
  attributes: {
    user: reference(USER_UID),
    account: reference(ACCOUNT_UID),
    hasAllPermissions: boolean,
    /** Keys of the catalogue; empty where the member has all. */
    permissions: json,
    notifications: json,
    joinedAt: datetime,
  },
});

/** Somebody who was a member and is none any more, so that People can show them as removed. */
const formerMembership = hiddenContentType({
  singularName: 'former-membership',
  pluralName: 'former-memberships',
  displayName: 'Former membership',
  collectionName: 'invitations_former_memberships',
  uniques: [['user_id', 'account_id']],
  indexes: [['account_id', 'id']],
  attributes: {
    user: reference(USER_UID),
    account: reference(ACCOUNT_UID),
    endedAt: datetime,
    /** `removed` or `left`. */
    how: string,
  },
});

export const contentTypes = { account, membership, 'former-membership': formerMembership };
