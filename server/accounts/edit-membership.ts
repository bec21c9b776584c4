import type { Actor } from '../kernel/actor';
import { notFound } from '../kernel/errors';

import type { Context } from './context';
import { membershipEvent } from './events';
import type { MembershipRecord } from './membership';
import type { MembershipPatch } from './membership-store';

/** What is changed, and what else is told of it: the groups, which are not the account's own record. */
export interface MembershipChange extends MembershipPatch {
  groups?: readonly string[];
}

/**
 * Changes a membership in an account that is held, and tells of it.
 *
 * @throws PluginError `NotFoundError` (404) where it has ended
 */
export const editMembership = async (
  { memberships, bus }: Context,
  membership: MembershipRecord,
  { groups, ...patch }: MembershipChange,
  actor: Actor,
): Promise<void> => {
  if (Object.keys(patch).length > 0 && !(await memberships.change(membership.id, patch))) {
    throw notFound();
  }
  const changes = { ...patch, ...(groups === undefined ? {} : { groups }) };
  await bus.publish([membershipEvent('membership.updated', membership, actor, changes)]);
};
