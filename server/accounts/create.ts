import type { Actor } from '../kernel/actor';
import { invalidField } from '../kernel/errors';
import { inTransaction, isDuplicate } from '../kernel/transaction';

import type { AccountRecord } from './account';
import type { Context } from './context';
import type { CreateAccountInput } from './contract';
import { accountEvent } from './events';
import { freeSlug } from './slug';
import type { AccountPatch } from './store';

/** Each try that fails is one in which somebody else has taken the slug. */
const MAX_TRIES = 20;

export const slugTaken = () => invalidField('slug', 'Another account has this slug.');

const insert = (
  context: Context,
  actor: Actor,
  row: AccountPatch & { slug: string },
): Promise<AccountRecord> =>
  inTransaction(context.strapi, async () => {
    const { accounts, bus } = context;
    await accounts.insert(row);
    const account = await accounts.bySlug(row.slug);
    if (!account) {
      throw new Error(`The account "${row.slug}" was not made.`);
    }
    const { name, slug, seats } = account;
    await bus.publish([accountEvent('account.created', account, actor, { name, slug, seats })]);
    return account;
  });

/**
 * Makes an account; it has no owner until it is handed to a member.
 *
 * @throws PluginError `ValidationError` naming `slug` where another account has it
 */
export const createAccount = async (
  context: Context,
  actor: Actor,
  { name: typed, slug, seats = null, metadata = null }: CreateAccountInput,
): Promise<AccountRecord> => {
  const name = typed.trim();
  for (let tries = 1; ; tries += 1) {
    const row = {
      name,
      slug: slug ?? (await freeSlug(context, name)),
      seats,
      metadata,
    };
    try {
      return await insert(context, actor, row);
    } catch (error) {
      if (!isDuplicate(error)) {
        throw error;
      }
      if (slug !== undefined || tries >= MAX_TRIES) {
        throw slugTaken();
      }
    }
  }
};
