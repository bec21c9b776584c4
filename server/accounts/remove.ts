import type { Actor } from '../kernel/actor';
import { notFound } from '../kernel/errors';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { accountInUse } from './errors';
import { accountEvent, membershipEvent } from './events';
import { findAccount } from './find';
import { hold } from './hold';
import { seatsOf } from './seats';

/**
 * Deletes an account. While it has members or pending invitations only where that is asked for: its memberships end, and
 * its invitations are found wanting when somebody wants to accept one.
 *
 * @throws PluginError `NotFoundError` (404), `AccountInUse` (409)
 */
export const removeAccount = async (
  context: Context,
  actor: Actor,
  documentId: string,
  { isForced }: { isForced: boolean },
): Promise<void> => {
  const { strapi, accounts, memberships, bus } = context;
  const { id } = await findAccount(context, documentId);
  await inTransaction(strapi, async () => {
    const account = (await hold(context, [id])).get(id);
    if (!account) {
      throw notFound();
    }
    const { used = 0, reserved = 0 } = (await seatsOf(context, [account])).get(id) ?? {};
    if (!isForced && used + reserved > 0) {
      throw accountInUse({ members: used, invitations: reserved });
    }
    const members = await memberships.find({ account_id: id });
    await bus.publish(members.map((membership) => membershipEvent('membership.removed', membership, actor)));
    // Told before the row is gone: whoever has something of the account hears its id, and takes it along.
    await bus.publish([accountEvent('account.deleted', account, actor, { name: account.name })]);
    await memberships.forgetAccount(id);
    await accounts.remove(id);
  });
};
