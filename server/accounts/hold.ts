import type { AccountRecord } from './account';
import type { Context } from './context';

/**
 * Holds accounts until the transaction ends: whatever takes a seat, adds, removes or makes an owner comes one after
 * the other. Taken in the order of their ids, so that two who want the same two cannot wait for each other.
 *
 * @returns id → the account as it is now; those that are gone are left out
 * @throws Error outside a transaction, where a lock would be released at once
 */
export const hold = async (
  { strapi, accounts }: Context,
  accountIds: readonly number[],
): Promise<Map<number, AccountRecord>> => {
  if (!strapi.db.inTransaction()) {
    throw new Error('Accounts can only be held inside a transaction.');
  }
  const ids = [...new Set(accountIds)].sort((left, right) => left - right);
  for (const id of ids) {
    await accounts.hold(id);
  }
  return new Map((await accounts.byIds(ids)).map((account) => [account.id, account]));
};
