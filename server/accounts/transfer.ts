import type { Actor } from '../kernel/actor';
import { forbidden, invalidField, notFound } from '../kernel/errors';
import { inTransaction } from '../kernel/transaction';

import type { AccountRecord } from './account';
import type { Context } from './context';
import { accountEvent } from './events';
import { hold } from './hold';
import type { MembershipRecord } from './membership';

const isOwnedBy = (owner: MembershipRecord | undefined, actor: Actor): boolean =>
  owner !== undefined && String(owner.user.id) === actor.id;

/**
 * Makes a member the owner. An owner hands over what is their own; whoever else acts for the site may set any member. As
 * the account is held, of several who hand it over at once only the first still is the owner.
 *
 * @param membershipId documentId of the new owner's membership
 * @throws PluginError `NotFoundError` (404), `ForbiddenError` (403) for a user who is not the owner, `ValidationError`
 * where the new one is no member, or is blocked
 */
export const transferAccount = (
  context: Context,
  actor: Actor,
  { id }: AccountRecord,
  membershipId: string,
): Promise<AccountRecord> => {
  const { strapi, accounts, memberships, bus } = context;
  const transfer = async (): Promise<AccountRecord> => {
    const account = (await hold(context, [id])).get(id);
    if (!account) {
      throw notFound();
    }
    const [from] = account.ownerId === null ? [] : await memberships.byIds([account.ownerId]);
    if (actor.kind === 'user' && !isOwnedBy(from, actor)) {
      throw forbidden('Only the owner may hand the account over.');
    }
    const to = await memberships.byDocumentId(membershipId);
    if (to?.account.id !== id) {
      throw invalidField('membership', 'There is no such member in this account.');
    }
    if (to.user.blocked) {
      throw invalidField('membership', 'This member is blocked, and nobody could act for the account.');
    }
    if (to.id === account.ownerId) {
      return account;
    }
    await accounts.changeOwner(id, account.ownerId, to.id);
    const changes = { from: from?.user.documentId ?? null, to: to.user.documentId };
    await bus.publish([accountEvent('account.ownership-transferred', account, actor, changes)]);
    return { ...account, ownerId: to.id };
  };
  return inTransaction(strapi, transfer, { retryMissingReferences: true });
};
