import type { Actor } from '../kernel/actor';
import { notFound } from '../kernel/errors';

import type { Context } from './context';
import { ownerMustTransfer } from './errors';
import { membershipEvent } from './events';
import { isOwner, type MembershipRecord } from './membership';

export type HowEnded = 'removed' | 'left';

/**
 * Ends a membership in an account that is held; the user and their other accounts stay.
 *
 * @throws PluginError `OwnerMustTransfer` (409), `NotFoundError` (404) where it has ended already
 */
export const endMembership = async (
  { memberships, bus, now }: Context,
  membership: MembershipRecord,
  how: HowEnded,
  actor: Actor,
): Promise<void> => {
  if (isOwner(membership)) {
    throw ownerMustTransfer();
  }
  if (!(await memberships.remove(membership, how, now()))) {
    throw notFound();
  }
  await bus.publish([membershipEvent(`membership.${how}`, membership, actor)]);
};
