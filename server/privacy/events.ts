import type { Actor } from '../kernel/actor';
import type { DomainEvent } from '../kernel/bus';

import type { Context } from './context';
import type { Person } from './person';

/** The use of the key under which an address is named in the trail. */
const USE = 'privacy/v1';

/**
 * What the trail says of it names the address by a keyed hash: whoever runs the site can tell whether an address was
 * exported or erased, and the trail holds none.
 */
export const privacyEvent = (
  { invitations: { keys } }: Context,
  { address }: Person,
  told: { name: 'person.exported' | 'person.erased'; actor: Actor; changes?: Record<string, unknown> },
): DomainEvent => ({
  ...told,
  subject: { type: 'address', id: 0, documentId: keys.keyedHash(USE, address.canonical) },
});
