import type { AttentionReason } from '../invitations/invitation';
import type { LinkBinding } from '../invitations/link-token';
import type { GranterKind, GrantRecord } from '../invitations/record';

import type { StoredState } from './sign-up-link';

/** A row of the links' table. */
export interface SignUpLinkRecord extends GrantRecord {
  id: number;
  documentId: string;
  createdAt: Date;
  updatedAt: Date;
  name: string;
  publicId: string;
  nonce: string;
  state: StoredState;
  expiresAt: Date;
  maxUses: number | null;
  uses: number;
  /** Canonical; empty where any address may sign up. */
  domains: string[];
  authorKind: GranterKind;
  authorId: string | null;
  authorName: string | null;
  needsAttention: AttentionReason | null;
}

type Relations = 'role' | 'account';
type Scalars = Omit<SignUpLinkRecord, Relations | 'groups'>;

/** A row that is not yet in the table. */
export type NewSignUpLink = Omit<Scalars, 'id' | 'documentId' | 'createdAt' | 'updatedAt'> &
  Record<Relations, number | null>;

/** What may be written: scalars, and relations by id. The counter has a verb of its own. */
export type SignUpLinkPatch = Partial<Omit<NewSignUpLink, 'publicId' | 'uses'>>;

/** One who came by a link. */
export interface SignUpUseRecord {
  id: number;
  documentId: string;
  user: { documentId: string; username: string; email: string } | null;
  email: string;
  usedAt: Date;
  ip: string | null;
}

/** What the present link is bound to; it belongs to nobody's address. */
export const bindingOf = ({ publicId, nonce, accountKey }: SignUpLinkRecord): LinkBinding => ({
  publicId,
  nonce,
  emailKey: '',
  account: accountKey,
});

export const SUBJECT = 'sign-up-link';

export const subjectOf = ({ id, documentId }: { id: number; documentId: string }) => ({
  type: SUBJECT,
  id,
  documentId,
});
