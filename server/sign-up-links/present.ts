import { accountName, type AccountName } from '../accounts/account';
import type { Permissions } from '../accounts/service';
import type { AttentionReason } from '../invitations/invitation';
import { permissionsOf, type GranterKind } from '../invitations/record';
import type { Page } from '../kernel/paging';

import type { SignUpLinkRecord, SignUpUseRecord } from './record';
import { stateAt, type SignUpLinkState } from './sign-up-link';

/** A sign-up link as it is shown to administrators, event listeners and webhooks; never with its address. */
export interface SignUpLinkView {
  documentId: string;
  name: string;
  /** By the clock and the counter. */
  state: SignUpLinkState;
  /** Why the last one who came could not be let in; null where nothing is wrong. */
  needsAttention: { reason: AttentionReason; message: string } | null;
  uses: number;
  /** Null for any number. */
  maxUses: number | null;
  /** Empty for addresses of all domains. */
  domains: string[];
  /** Null where none was named: then the host's default role is given. */
  role: { documentId: string; name: string; type: string } | null;
  account: AccountName | null;
  groups: { documentId: string; name: string }[];
  /** `all`, or keys of the catalogue. */
  permissions: Permissions;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
  createdBy: { kind: GranterKind; name: string | null };
}

/** Somebody who has come by a link. */
export interface SignUpUseView {
  documentId: string;
  /** Null once the user was deleted. */
  user: { documentId: string; username: string; email: string } | null;
  /** The address with which they came. */
  email: string;
  usedAt: string;
  ip: string | null;
}

export type SignUpLinkPage = Page<SignUpLinkView>;
export type SignUpUsePage = Page<SignUpUseView>;

const SENTENCES: Record<AttentionReason, string> = {
  'inviter-gone': 'Whoever vouched for this link no longer exists. Edit it to vouch for it yourself.',
  'inviter-blocked':
    'Whoever vouched for this link is blocked or inactive. Edit it to vouch for it yourself.',
  'role-gone': 'The role of this link no longer exists. Edit it and choose another role.',
  'role-not-grantable': 'Whoever vouched for this link may no longer give its role. Edit it.',
  'account-gone': 'The account of this link no longer exists. Edit it and choose another account.',
  'group-gone': 'A group of this link no longer exists. Edit it and choose its groups anew.',
  'permission-gone': 'A permission of this link no longer exists. Edit it and choose its permissions anew.',
  'access-not-grantable':
    'Whoever vouched for this link may no longer give this access to its account. Edit it.',
  'no-seat': 'The account of this link is full. Raise its number of seats or remove a member.',
};

/** @param now the moment whose clock decides the state */
export const presentSignUpLink = (record: SignUpLinkRecord, now: Date): SignUpLinkView => ({
  documentId: record.documentId,
  name: record.name,
  state: stateAt(record, now),
  needsAttention: record.needsAttention && {
    reason: record.needsAttention,
    message: SENTENCES[record.needsAttention],
  },
  uses: record.uses,
  maxUses: record.maxUses,
  domains: record.domains,
  role: record.role && {
    documentId: record.role.documentId,
    name: record.role.name,
    type: record.role.type,
  },
  account: record.account && accountName(record.account),
  groups: record.groups.flatMap((group) =>
    group ? [{ documentId: group.documentId, name: group.name }] : [],
  ),
  permissions: permissionsOf(record),
  expiresAt: record.expiresAt.toISOString(),
  createdAt: record.createdAt.toISOString(),
  updatedAt: record.updatedAt.toISOString(),
  createdBy: { kind: record.authorKind, name: record.authorName },
});

export const presentUse = ({ documentId, user, email, usedAt, ip }: SignUpUseRecord): SignUpUseView => ({
  documentId,
  user: user && { documentId: user.documentId, username: user.username, email: user.email },
  email,
  usedAt: usedAt.toISOString(),
  ip,
});
