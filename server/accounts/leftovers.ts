import { SYSTEM } from '../kernel/actor';

import type { Context } from './context';

/**
 * What a user leaves behind whom the host has deleted, in that very transaction: the foreign keys of their memberships
 * have become null, and an account that was theirs has no owner.
 */
export const forgetDeletedUsers = async ({ memberships, bus }: Context): Promise<void> => {
  const orphans = await memberships.orphans();
  await bus.publish(
    orphans.map(({ id, documentId, account }) => ({
      name: 'membership.removed',
      subject: { type: 'membership', id, documentId },
      actor: SYSTEM,
      changes: { account: account?.documentId ?? null, user: null },
    })),
  );
  await memberships.forgetOrphans();
};
