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
import { USER_UID } from '../users/user';

import { grantColumns, groupLinkType, type GroupLinkTable } from './grant-columns';

/** The UIDs of this feature, written once. */
export const INVITATION_UID = 'plugin::invitations.invitation';
export const INVITATION_GROUP_UID = 'plugin::invitations.invitation-group';
export const FORMER_LINK_UID = 'plugin::invitations.former-link';

/** Which invitation gives which groups. */
export const INVITATION_GROUPS: GroupLinkTable = {
  uid: INVITATION_GROUP_UID,
  owner: 'invitation',
  ownerColumn: 'invitation_id',
};

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
    ['state', 'reminded_lead', 'expires_at'],
    ['pseudonymised_at', 'created_at'],
    ['created_at'],
    ['expires_at'],
    ['delivery_state', 'created_at'],
    ['source', 'created_at'],
    ['needs_attention', 'created_at'],
    ['delivery_sent_at'],
    ['email_canonical'],
    ['state', 'invitee_id'],
    ['account_id', 'state', 'expires_at'],
    ['account_id', 'created_at'],
    ['invited_by_id', 'created_at'],
    ['vouched_by_kind', 'vouched_by_id', 'state'],
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
    /** `invited`, `domain` or `any`; null for the site's. */
    emailPolicy: string,
    source: string,
    metadata: json,
    ...grantColumns(INVITATION_GROUPS),
    invitedByKind: string,
    invitedById: string,
    invitedByName: string,
    /** The user who has the invited address, if there is one: kept, as one query cannot join by an address. */
    invitee: reference(USER_UID),
    /** The user who accepted. */
    user: reference(USER_UID),
    acceptedAt: datetime,
    declinedAt: datetime,
    declineReason: text,
    cancelledAt: datetime,
    expiredAt: datetime,
    /** Which sweep changed the row last (expiry, reminder, retention), so that exactly one node tells of it. */
    sweepToken: string,
    /** How long before its end, in seconds, the invitee was last reminded in this life; null for not yet. */
    remindedLead: integer,
    /** When everything personal was taken out; null while it is there. */
    pseudonymisedAt: datetime,
    /** The nonce of the link that was looked at, so that a view is told once per link. */
    viewedNonce: string,
    renewalRequestedAt: datetime,
    /** Asked for by the link that was mailed, so by whoever reads the mail of the address. */
    isRenewalOwn: boolean,
    /** The latest delivery, kept here so that a list needs no join; the outbox is the truth. */
    deliveryState: string,
    deliveryError: text,
    deliverySentAt: datetime,
    deliveryAttempts: integer,
    deliveryNextAttemptAt: datetime,
  },
});

const invitationGroup = groupLinkType(INVITATION_GROUPS, {
  singularName: 'invitation-group',
  pluralName: 'invitation-groups',
  displayName: 'Group of an invitation',
  collectionName: 'invitations_invitation_groups',
  target: INVITATION_UID,
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

export const contentTypes = {
  invitation,
  'invitation-group': invitationGroup,
  'former-link': formerLink,
};
