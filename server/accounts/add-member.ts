import type { Actor } from '../kernel/actor';

import type { AccountRecord } from './account';
import type { Context } from './context';
import { alreadyMember } from './errors';
import { membershipEvent } from './events';
import type { MembershipRecord, Permissions } from './membership';

export interface NewMember {
  account: AccountRecord;
  userId: number;
  permissions: Permissions;
  actor: Actor;
}

/**
 * Makes somebody a member of an account that is held, so that nobody else adds them meanwhile.
 *
 * @throws PluginError `AlreadyMember` (409)
 */
export const addMember = async (
  { memberships, bus, now }: Context,
  { account, userId, permissions, actor }: NewMember,
): Promise<MembershipRecord> => {
  const [former] = await memberships.ofUsers([userId], account.id);
  if (former) {
    throw alreadyMember();
  }
  await memberships.insert({ userId, accountId: account.id, permissions, joinedAt: now() });
  const [membership] = await memberships.ofUsers([userId], account.id);
  if (!membership) {
    throw new Error(`The user ${userId} did not become a member of the account ${account.id}.`);
  }
  await bus.publish([membershipEvent('membership.created', membership, actor, { permissions })]);
  return membership;
};
