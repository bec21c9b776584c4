import { ACCOUNT_UID } from '../accounts/content-type';
import { GROUP_UID } from '../groups/content-type';
import {
  boolean,
  datetime,
  hiddenContentType,
  integer,
  json,
  reference,
  string,
  text,
} from '../kernel/content-type';
import { ROLE_UID, USER_UID } from '../users/user';

/** The UIDs of this feature, written once. */
export const INVITATION_UID = 'plugin::invitations.invitation';
export const INVITATION_GROUP_UID = 'plugin::invitations.invitation-group';
export const FORMER_LINK_UID = 'plugin::invitations.former-link';
export const SUPPRESSION_UID = 'plugin::invitations.suppression';

const invitation = hiddenContentType({
  singularName: 'invitation',
  pluralName: 'invitations',
  displayName: 'Invitation',
  collectionName: 'invitations_invitations',
  uniques: [['public_id'], ['open_key']],
  indexes: [
    ['email_key'],
    ['state', 'expires_at'],
    ['state', 'created_at'],
    ['created_at'],
    ['expires_at'],
    ['delivery_state', 'created_at'],
    ['source', 'created_at'],
    ['delivery_sent_at'],
    ['email_canonical'],
    ['expiry_token'],
    ['state', 'invitee_id'],
    ['account_id', 'state', 'expires_at'],
    ['invited_by_id', 'created_at'],
  ],
  attributes: {
    /** Names the invitation in its links. */
    publicId: string,
    /** 128 random bits that the link's MAC is bound to; a new one kills the earlier links. */
    nonce: string,
    /** The address as it was typed; `emailCanonical` is what mail goes to, `emailKey` what is looked up. */
    email: string,
    emailCanonical: string,
    emailKey: string,
    /** See `openKeyOf`: null unless pending. */
    openKey: string,
    state: string,
    expiresAt: datetime,
    /** The life that was asked for, in seconds: what a resend or extension gives again. */
    lifeSeconds: integer,
    firstName: string,
    lastName: string,
    phone: string,
    countryCode: string,
    message: text,
    language: string,
    source: string,
    metadata: json,
    /** Null where no role was named: then the host's default role is given. */
    role: reference(ROLE_UID),
    /** Was a role named? It tells a deleted role from none. */
    isRoleNamed: boolean,
    /** Null where none was named, and where it was deleted since: then `accountKey` tells. */
    account: reference(ACCOUNT_UID),
    /** The documentId of the account that was named: its links are bound to it. */
    accountKey: string,
    hasAllPermissions: boolean,
    /** Keys of the catalogue; empty where it gives all. */
    permissions: json,
    /** Were groups named? Spares the look at their table. */
    hasGroups: boolean,
    /** Only to be asked for in conditions. */
    groupLinks: {
      type: 'relation',
      relation: 'oneToMany',
      target: INVITATION_GROUP_UID,
      mappedBy: 'invitation',
      private: true,
    },
    invitedByKind: string,
    invitedById: string,
    invitedByName: string,
    /** Who created, edited or resent it last: whose right to grant is checked at acceptance. */
    vouchedByKind: string,
    vouchedById: string,
    /** The reason, or null. */
    needsAttention: string,
    /** The user who has the invited address, if there is one: kept, as the host's users have no index by address. */
    invitee: reference(USER_UID),
    /** The user who accepted. */
    user: reference(USER_UID),
    acceptedAt: datetime,
    declinedAt: datetime,
    declineReason: text,
    cancelledAt: datetime,
    expiredAt: datetime,
    /** Which sweep wrote the expiry down, so that exactly one node tells of it. */
    expiryToken: string,
    /** The nonce of the link that was looked at, so that a view is told once per link. */
    viewedNonce: string,
    renewalRequestedAt: datetime,
    /** The latest delivery, kept here so that a list needs no join; the outbox is the truth. */
    deliveryState: string,
    deliveryError: text,
    deliverySentAt: datetime,
    deliveryAttempts: integer,
    deliveryNextAttemptAt: datetime,
  },
});

/** One group that an invitation gives; without its group once that is deleted. */
const invitationGroup = hiddenContentType({
  singularName: 'invitation-group',
  pluralName: 'invitation-groups',
  displayName: 'Group of an invitation',
  collectionName: 'invitations_invitation_groups',
  uniques: [['invitation_id', 'group_id']],
  indexes: [['group_id']],
  attributes: {
    invitation: { ...reference(INVITATION_UID), inversedBy: 'groupLinks' },
    group: reference(GROUP_UID),
  },
});

/** What earlier links were bound to: their holders are told that a newer link exists. */
const formerLink = hiddenContentType({
  singularName: 'former-link',
  pluralName: 'former-links',
  displayName: 'Former invitation link',
  collectionName: 'invitations_former_links',
  indexes: [['invitation_id']],
  attributes: { invitationId: integer, nonce: string, emailKey: string, account: string },
});

/** "Do not invite me again", without the address. */
const suppression = hiddenContentType({
  singularName: 'suppression',
  pluralName: 'suppressions',
  displayName: 'Suppressed address',
  collectionName: 'invitations_suppressions',
  uniques: [['key_hash']],
  attributes: { keyHash: string },
});

export const contentTypes = {
  invitation,
  'invitation-group': invitationGroup,
  'former-link': formerLink,
  suppression,
};
