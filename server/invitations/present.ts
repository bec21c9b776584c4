import { accountName } from '../accounts/account';
import type { AccountName, Permissions } from '../accounts/service';

import type { Context } from './context';
import type { EmailPolicy } from './email-policy';
import { ATTENTION_SENTENCES, stateAt, type AttentionReason, type InvitationState } from './invitation';
import { policyOf } from './policy-now';
import { permissionsOf, type GranterKind, type InvitationRecord } from './record';

/** An invitation as it is shown to administrators, API tokens, event listeners and webhooks; never with its link. */
export interface InvitationView {
  documentId: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  countryCode: string | null;
  status: InvitationState;
  needsAttention: { reason: AttentionReason; message: string } | null;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
  acceptedAt: string | null;
  declinedAt: string | null;
  declineReason: string | null;
  cancelledAt: string | null;
  message: string | null;
  locale: string | null;
  source: string;
  /** Its own, else the site's as it is now. */
  emailPolicy: EmailPolicy;
  role: { documentId: string; name: string; type: string } | null;
  account: AccountName | null;
  groups: { documentId: string; name: string }[];
  /** `all`, or keys of the catalogue. */
  permissions: Permissions;
  invitedBy: { kind: GranterKind; name: string | null };
  user: { documentId: string; username: string; email: string } | null;
  /** The latest mail; null where none was asked for. */
  delivery: {
    state: string;
    sentAt: string | null;
    attempts: number;
    nextAttemptAt: string | null;
    error: string | null;
  } | null;
  renewalRequestedAt: string | null;
  metadata: Record<string, unknown> | null;
  /** When everything personal was taken out; then `email` is `deleted person`. */
  pseudonymisedAt: string | null;
}

const iso = (date: Date | null): string | null => (date ? date.toISOString() : null);

const deliveryOf = (record: InvitationRecord): InvitationView['delivery'] =>
  record.deliveryState === null
    ? null
    : {
        state: record.deliveryState,
        sentAt: iso(record.deliverySentAt),
        attempts: record.deliveryAttempts ?? 0,
        nextAttemptAt: iso(record.deliveryNextAttemptAt),
        error: record.deliveryError,
      };

/** What it takes to show an invitation: the clock decides its status. */
export type PresentContext = Pick<Context, 'config' | 'now'>;

export const presentInvitation = (context: PresentContext, record: InvitationRecord): InvitationView => ({
  documentId: record.documentId,
  email: record.email,
  firstName: record.firstName,
  lastName: record.lastName,
  phone: record.phone,
  countryCode: record.countryCode,
  status: stateAt(record, context.now()),
  needsAttention: record.needsAttention
    ? { reason: record.needsAttention, message: ATTENTION_SENTENCES[record.needsAttention] }
    : null,
  expiresAt: record.expiresAt.toISOString(),
  createdAt: record.createdAt.toISOString(),
  updatedAt: record.updatedAt.toISOString(),
  acceptedAt: iso(record.acceptedAt),
  declinedAt: iso(record.declinedAt),
  declineReason: record.declineReason,
  cancelledAt: iso(record.cancelledAt),
  message: record.message,
  locale: record.language,
  source: record.source,
  emailPolicy: policyOf(context, record),
  role: record.role
    ? { documentId: record.role.documentId, name: record.role.name, type: record.role.type }
    : null,
  account: record.account ? accountName(record.account) : null,
  groups: record.groups.flatMap((group) =>
    group ? [{ documentId: group.documentId, name: group.name }] : [],
  ),
  permissions: permissionsOf(record),
  invitedBy: { kind: record.invitedByKind, name: record.invitedByName },
  user: record.user
    ? { documentId: record.user.documentId, username: record.user.username, email: record.user.email }
    : null,
  delivery: deliveryOf(record),
  renewalRequestedAt: iso(record.renewalRequestedAt),
  metadata: record.metadata,
  pseudonymisedAt: iso(record.pseudonymisedAt),
});
