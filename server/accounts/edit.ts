import type { Actor } from '../kernel/actor';
import { notFound } from '../kernel/errors';
import { inTransaction, isDuplicate } from '../kernel/transaction';

import type { AccountRecord } from './account';
import type { Context } from './context';
import type { EditAccountInput } from './contract';
import { slugTaken } from './create';
import { accountEvent } from './events';
import { findAccount } from './find';
import type { AccountPatch } from './store';

const patchOf = ({ name, slug, seats, metadata }: EditAccountInput): AccountPatch => ({
  ...(name === undefined ? {} : { name: name.trim() }),
  ...(slug === undefined ? {} : { slug }),
  ...(seats === undefined ? {} : { seats }),
  ...(metadata === undefined ? {} : { metadata }),
});

/**
 * Changes an account; what is left out stays as it is. Fewer seats than are taken are allowed: nobody is thrown out, but
 * nobody comes in either.
 *
 * @throws PluginError `NotFoundError` (404), `ValidationError` naming `slug` where another account has it
 */
export const editAccount = async (
  context: Context,
  actor: Actor,
  documentId: string,
  input: EditAccountInput,
): Promise<AccountRecord> => {
  const { strapi, accounts, bus } = context;
  const { id } = await findAccount(context, documentId);
  const patch = patchOf(input);
  try {
    return await inTransaction(strapi, async () => {
      await accounts.hold(id);
      if (Object.keys(patch).length > 0) {
        await accounts.change(id, patch);
      }
      const [account] = await accounts.byIds([id]);
      if (!account) {
        throw notFound();
      }
      await bus.publish([accountEvent('account.updated', account, actor, { ...patch })]);
      return account;
    });
  } catch (error) {
    throw isDuplicate(error) ? slugTaken() : error;
  }
};
