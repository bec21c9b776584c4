import type { Actor } from '../kernel/actor';
import type { DomainEvent } from '../kernel/bus';

import { subjectOf, type SignUpLinkRecord } from './record';

type What =
  | 'created'
  | 'updated'
  | 'paused'
  | 'resumed'
  | 'revoked'
  | 'rotated'
  | 'deleted'
  | 'link-copied'
  | 'used'
  | 'needs-attention';

/** Something that happened to a sign-up link. */
export const linkEvent = (
  what: What,
  record: Pick<SignUpLinkRecord, 'id' | 'documentId'>,
  actor: Actor,
  changes: Record<string, unknown> | null = null,
): DomainEvent => ({ name: `sign-up-link.${what}`, subject: subjectOf(record), actor, changes });
