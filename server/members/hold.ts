import type { MembershipRecord } from '../accounts/service';
import { notFound } from '../kernel/errors';

import type { Context } from './context';

/**
 * Looks a membership up and holds its account until the transaction ends, then reads it again: whatever somebody else
 * was about to do to it is done by then, or waits. Its account is written first, before anything is read in the
 * transaction.
 *
 * @param found as it was read before the transaction
 * @throws PluginError `NotFoundError` (404) where it has ended
 */
export const holdMembership = async (
  { accounts }: Context,
  { documentId, account }: MembershipRecord,
): Promise<MembershipRecord> => {
  await accounts.hold([account.id]);
  const membership = await accounts.findMembership(documentId);
  if (!membership) {
    throw notFound();
  }
  return membership;
};

/** @throws PluginError `NotFoundError` (404) */
export const findMembership = async (
  { accounts }: Context,
  documentId: string,
): Promise<MembershipRecord> => {
  const membership = await accounts.findMembership(documentId);
  if (!membership) {
    throw notFound();
  }
  return membership;
};
