import type { Actor } from '../kernel/actor';
import { invalidField, notFound } from '../kernel/errors';
import { getService } from '../kernel/get-service';
import { inTransaction, lookingAgain } from '../kernel/transaction';
import type { HostUser } from '../users/service';

import type { Context } from './context';
import { groupEvent } from './events';
import { findGroup } from './find';
import type { GroupRecord } from './group';

const noSuchUser = () => invalidField('user', 'There is no such user.');

/** In an account that is held, so that the user does not leave it meanwhile. */
const assertInAccount = async (
  { accounts }: Context,
  user: HostUser,
  account: NonNullable<GroupRecord['account']>,
): Promise<void> => {
  await accounts.hold([account.id]);
  if (!(await accounts.membershipOf(user.id, account.id))) {
    throw invalidField('user', 'This user is not a member of the account of the group.');
  }
};

const addOnce = async (context: Context, actor: Actor, documentId: string, userId: string): Promise<void> => {
  const { strapi, store, bus } = context;
  const group = await findGroup(context, documentId);
  const user = await getService(strapi, 'users').findByDocumentId(userId);
  if (!user) {
    throw noSuchUser();
  }
  await inTransaction(strapi, async () => {
    if (group.account) {
      await assertInAccount(context, user, group.account);
    }
    if (!(await store.hold(group))) {
      throw notFound();
    }
    await store.addMember(group.id, user.id);
    const event = groupEvent('group.member-added', group, actor, { user: user.documentId });
    await bus.publish([{ ...event, userId: user.id }]);
  });
};

/**
 * Puts a user into a group; into a group of an account only its members. Who is in it already stays in it.
 *
 * @throws PluginError `NotFoundError` (404), `ValidationError` naming `user`
 */
export const addGroupMember = (
  context: Context,
  actor: Actor,
  documentId: string,
  userId: string,
): Promise<void> => lookingAgain(context.strapi, () => addOnce(context, actor, documentId, userId));

/**
 * Takes a user out of a group.
 *
 * @throws PluginError `NotFoundError` (404) where there is no such group, or the user is not in it
 */
export const removeGroupMember = async (
  context: Context,
  actor: Actor,
  documentId: string,
  userId: string,
): Promise<void> => {
  const { strapi, store, bus } = context;
  const group = await findGroup(context, documentId);
  const user = await getService(strapi, 'users').findByDocumentId(userId);
  if (!user) {
    throw notFound();
  }
  await inTransaction(strapi, async () => {
    if ((await store.removeMember([group.id], user.id)) === 0) {
      throw notFound();
    }
    const event = groupEvent('group.member-removed', group, actor, { user: user.documentId });
    await bus.publish([{ ...event, userId: user.id }]);
  });
};
