import type { Permissions } from '../accounts/service';
import type { Beginning } from '../delivery/service';
import type { GroupRecord } from '../groups/service';
import type { HostRole } from '../users/service';

import type { EmailPolicy } from './email-policy';
import type { LinkBinding } from './link-token';
import { openKeyOf, type AttentionReason, type InvitationSource, type InvitationState } from './invitation';

/** Who created or vouched for an invitation, as the row keeps it. */
export type GranterKind = 'admin' | 'api-token' | 'user' | 'system';

/** A row of the invitations' table. */
export interface InvitationRecord {
  id: number;
  documentId: string;
  createdAt: Date;
  updatedAt: Date;
  publicId: string;
  nonce: string;
  email: string;
  emailCanonical: string;
  emailKey: string;
  openKey: string | null;
  state: InvitationState;
  expiresAt: Date;
  lifeSeconds: number;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  countryCode: string | null;
  message: string | null;
  language: string | null;
  /** Null for the site's, as it is then. */
  emailPolicy: EmailPolicy | null;
  source: InvitationSource;
  metadata: Record<string, unknown> | null;
  role: HostRole | null;
  isRoleNamed: boolean;
  /** Null where none was named, and where it was deleted since: then there is an `accountKey`. */
  account: { id: number; documentId: string; name: string; slug: string } | null;
  accountKey: string | null;
  hasAllPermissions: boolean | null;
  permissions: string[] | null;
  hasGroups: boolean | null;
  /** Null for one that was deleted since. */
  groups: readonly (GroupRecord | null)[];
  invitedByKind: GranterKind;
  invitedById: string | null;
  invitedByName: string | null;
  vouchedByKind: GranterKind;
  vouchedById: string | null;
  needsAttention: AttentionReason | null;
  user: { id: number; documentId: string; username: string; email: string } | null;
  acceptedAt: Date | null;
  declinedAt: Date | null;
  declineReason: string | null;
  cancelledAt: Date | null;
  expiredAt: Date | null;
  sweepToken: string | null;
  remindedLead: number | null;
  pseudonymisedAt: Date | null;
  viewedNonce: string | null;
  renewalRequestedAt: Date | null;
  isRenewalOwn: boolean | null;
  deliveryState: string | null;
  deliveryError: string | null;
  deliverySentAt: Date | null;
  deliveryAttempts: number | null;
  deliveryNextAttemptAt: Date | null;
}

/** A record that was found by its link, and the user who has its address, if there is one. */
export interface LinkedRecord extends InvitationRecord {
  invitee: { id: number; email: string | null } | null;
}

/** What a record gives to whoever comes by it, and who vouches for that. */
export type GrantRecord = Pick<
  InvitationRecord,
  | 'role'
  | 'isRoleNamed'
  | 'account'
  | 'accountKey'
  | 'hasAllPermissions'
  | 'permissions'
  | 'hasGroups'
  | 'groups'
  | 'vouchedByKind'
  | 'vouchedById'
>;

type Relations = 'role' | 'user' | 'invitee' | 'account';
type Scalars = Omit<InvitationRecord, Relations | 'groups'>;

/** What may be written: scalars, and relations by id. */
export type InvitationPatch = Partial<Omit<Scalars, 'id' | 'documentId' | 'createdAt' | 'updatedAt'>> &
  Partial<Record<Relations, number | null>>;

/** A record after a change of its own columns; null where other things are referred to, which have to be read. */
export const patched = (record: InvitationRecord, patch: InvitationPatch): InvitationRecord | null => {
  const { role, user, invitee, account, ...scalars } = patch;
  const isOther = [role, user, invitee, account].some((id) => id !== undefined);
  return isOther ? null : { ...record, ...scalars };
};

/** What a record keeps of its latest mail. */
export type MailSummary = Pick<
  InvitationRecord,
  'deliveryState' | 'deliveryError' | 'deliverySentAt' | 'deliveryAttempts' | 'deliveryNextAttemptAt'
>;

/** Of a record for which no mail was asked. */
export const NO_MAIL: MailSummary = {
  deliveryState: null,
  deliveryError: null,
  deliverySentAt: null,
  deliveryAttempts: null,
  deliveryNextAttemptAt: null,
};

/** Of one whose mail is about to be ordered: it is queued or held back, and no further attempt is planned. */
export const summaryOfBeginning = ({ state, error }: Beginning): MailSummary => ({
  ...NO_MAIL,
  deliveryState: state,
  deliveryError: error,
  deliveryAttempts: 0,
});

/** A row that is not yet in the table. */
export type NewInvitation = Pick<
  Scalars,
  | 'publicId'
  | 'nonce'
  | 'email'
  | 'emailCanonical'
  | 'emailKey'
  | 'openKey'
  | 'state'
  | 'expiresAt'
  | 'lifeSeconds'
  | 'firstName'
  | 'lastName'
  | 'phone'
  | 'countryCode'
  | 'message'
  | 'language'
  | 'emailPolicy'
  | 'source'
  | 'metadata'
  | 'isRoleNamed'
  | 'accountKey'
  | 'hasAllPermissions'
  | 'permissions'
  | 'hasGroups'
  | 'invitedByKind'
  | 'invitedById'
  | 'invitedByName'
  | 'vouchedByKind'
  | 'vouchedById'
  | keyof MailSummary
> & { role: number | null; account: number | null; invitee: number | null };

/** What the record's present links are bound to. */
export const bindingOf = (record: InvitationRecord): LinkBinding => ({
  publicId: record.publicId,
  nonce: record.nonce,
  emailKey: record.emailKey,
  account: record.accountKey,
});

/** What the record gives in its account. */
export const permissionsOf = ({
  hasAllPermissions,
  permissions,
}: Pick<InvitationRecord, 'hasAllPermissions' | 'permissions'>): Permissions =>
  hasAllPermissions ? 'all' : (permissions ?? []);

/** The key that the record holds while it is pending. */
export const ownOpenKey = ({
  emailKey,
  accountKey,
}: Pick<InvitationRecord, 'emailKey' | 'accountKey'>): string => openKeyOf(emailKey, accountKey);

export const subjectOf = ({ id, documentId }: { id: number; documentId: string }) => ({
  type: 'invitation',
  id,
  documentId,
});
