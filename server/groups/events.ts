import type { Actor } from '../kernel/actor';
import type { DomainEvent } from '../kernel/bus';

import type { GroupRecord } from './group';

/** Something that happened to a group. */
export const groupEvent = (
  name: string,
  { id, documentId, name: groupName, account }: GroupRecord,
  actor: Actor,
  changes: Record<string, unknown> = {},
): DomainEvent => ({
  name,
  subject: { type: 'group', id, documentId },
  actor,
  changes: { name: groupName, account: account?.documentId ?? null, ...changes },
});
