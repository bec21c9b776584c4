import type { HostRole } from '../users/service';

import type { LinkBinding } from './link-token';
import type { AttentionReason, InvitationSource, InvitationState } from './invitation';

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
  source: InvitationSource;
  metadata: Record<string, unknown> | null;
  role: HostRole | null;
  isRoleNamed: boolean;
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
  expiryToken: string | null;
  viewedNonce: string | null;
  renewalRequestedAt: Date | null;
  deliveryState: string | null;
  deliveryError: string | null;
  deliverySentAt: Date | null;
  deliveryAttempts: number | null;
  deliveryNextAttemptAt: Date | null;
}

type Relations = 'role' | 'user';
type Scalars = Omit<InvitationRecord, Relations>;

/** What may be written: scalars, and relations by id. */
export type InvitationPatch = Partial<Omit<Scalars, 'id' | 'documentId' | 'createdAt' | 'updatedAt'>> &
  Partial<Record<Relations, number | null>>;

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
  | 'source'
  | 'metadata'
  | 'isRoleNamed'
  | 'invitedByKind'
  | 'invitedById'
  | 'invitedByName'
  | 'vouchedByKind'
  | 'vouchedById'
> & { role: number | null };

/** What the record's present links are bound to. */
export const bindingOf = (record: InvitationRecord): LinkBinding => ({
  publicId: record.publicId,
  nonce: record.nonce,
  emailKey: record.emailKey,
  account: null,
});

export const subjectOf = ({ id, documentId }: { id: number; documentId: string }) => ({
  type: 'invitation',
  id,
  documentId,
});
