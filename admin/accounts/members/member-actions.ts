import type { Membership } from '../contract';

export const MEMBER_ACTIONS = ['permissions', 'makeOwner', 'remove'] as const;
export type MemberAction = (typeof MEMBER_ACTIONS)[number];

/*
 * The owner has all permissions whatever is ticked, and is removed only after another member has become the owner.
 * The server decides; this only keeps out of sight what it would refuse.
 */
export const isMemberActionPossible = (action: MemberAction, membership: Membership): boolean =>
  action === 'permissions' || !membership.owner;
