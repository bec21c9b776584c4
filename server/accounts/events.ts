import type { Actor } from '../kernel/actor';
import type { DomainEvent } from '../kernel/bus';

import type { AccountRecord } from './account';
import type { MembershipRecord } from './membership';

/** Something that happened to an account. */
export const accountEvent = (
  name: string,
  { id, documentId }: AccountRecord,
  actor: Actor,
  changes: Record<string, unknown>,
): DomainEvent => ({ name, subject: { type: 'account', id, documentId }, actor, changes });

/**
 * Something that happened to a membership. Whose it was and where is told with it, as the row may be gone by the time
 * anybody hears of it.
 */
export const membershipEvent = (
  name: string,
  { id, documentId, account, user }: MembershipRecord,
  actor: Actor,
  changes: Record<string, unknown> = {},
): DomainEvent => ({
  name,
  subject: { type: 'membership', id, documentId },
  actor,
  userId: user.id,
  changes: { account: account.documentId, user: user.documentId, ...changes },
});
