import type { AccountRecord } from './account';
import type { Context } from './context';

/**
 * Holds accounts like {@link hold}, and reads nothing: for those who have more to hold. MariaDB shows a transaction what
 * there was at its first look, so that has to come after the last lock.
 */
export const lock = async ({ strapi, accounts }: Context, accountIds: readonly number[]): Promise<void> => {
  if (!strapi.db.inTransaction()) {
    throw new Error('Accounts can only be held inside a transaction.');
  }
  for (const id of [...new Set(accountIds)].sort((left, right) => left - right)) {
    await accounts.hold(id);
  }
};

/**
 * Holds accounts until the transaction ends: whatever takes a seat, adds, removes or makes an owner comes one after
 * the other. Taken in the order of their ids, so that two who want the same two cannot wait for each other.
 *
 * @returns id → the account as it is now; those that are gone are left out
 * @throws Error outside a transaction, where a lock would be released at once
 */
export const hold = async (
  context: Context,
  accountIds: readonly number[],
): Promise<Map<number, AccountRecord>> => {
  await lock(context, accountIds);
  const ids = [...new Set(accountIds)];
  return new Map((await context.accounts.byIds(ids)).map((account) => [account.id, account]));
};
