import type { AccountRecord } from '../accounts/service';
import type { Actor } from '../kernel/actor';
import { invalidField } from '../kernel/errors';
import { inTransaction, isDuplicate } from '../kernel/transaction';

import type { Context } from './context';
import type { CreateGroupInput } from './contract';
import { nameTaken } from './errors';
import { groupEvent } from './events';
import { nameKeyOf, type GroupRecord } from './group';

const noSuchAccount = () => invalidField('account', 'There is no such account.');

/** Holds the account, so that it is not deleted meanwhile: its group would become one of the whole site. */
const holdAccount = async ({ accounts }: Context, { id }: AccountRecord): Promise<number> => {
  if (!(await accounts.hold([id])).has(id)) {
    throw noSuchAccount();
  }
  return id;
};

/**
 * Makes a group of the whole site or of an account.
 *
 * @throws PluginError `ValidationError` where there is no such account, or another group there has the name
 */
export const createGroup = async (
  context: Context,
  actor: Actor,
  { name: typed, description, account: documentId }: CreateGroupInput,
): Promise<GroupRecord> => {
  const { strapi, store, accounts, bus } = context;
  const name = typed.trim();
  const account = documentId ? await accounts.findAccount(documentId) : null;
  if (documentId && !account) {
    throw noSuchAccount();
  }
  try {
    return await inTransaction(strapi, async () => {
      const accountId = account && (await holdAccount(context, account));
      const nameKey = nameKeyOf(name, accountId);
      await store.insert({ name, nameKey, description: description?.trim() || null, account: accountId });
      const group = await store.byNameKey(nameKey);
      if (!group) {
        throw new Error(`The group "${name}" was not made.`);
      }
      await bus.publish([groupEvent('group.created', group, actor)]);
      return group;
    });
  } catch (error) {
    throw isDuplicate(error) ? nameTaken() : error;
  }
};
