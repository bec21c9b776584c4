import type { Actor } from '../kernel/actor';
import { notFound } from '../kernel/errors';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { groupInUse } from './errors';
import { groupEvent } from './events';
import { findGroup } from './find';
import type { GroupRecord } from './group';
import type { GroupUses } from './uses';

/** Who is in the group, and whatever else counts on it. */
const usesOf = async ({ store, users }: Context, groupId: number): Promise<GroupUses> => {
  const uses: GroupUses = { members: (await store.countMembers([groupId])).get(groupId) ?? 0 };
  for (const user of users) {
    uses[user.kind] = await user.count(groupId);
  }
  return uses;
};

const isUsed = (uses: GroupUses): boolean => Object.values(uses).some((count) => count > 0);

/** Takes groups off everything and deletes them, in the caller's transaction. */
const takeOff = async ({ store, users, bus }: Context, actor: Actor, group: GroupRecord): Promise<void> => {
  for (const user of users) {
    await user.detach(group.id);
  }
  await bus.publish([groupEvent('group.deleted', group, actor)]);
  await store.remove(group.id);
};

/**
 * Deletes a group. One that is used only where it is to be taken off everything.
 *
 * @throws PluginError `NotFoundError` (404), `GroupInUse` (409)
 */
export const removeGroup = async (
  context: Context,
  actor: Actor,
  documentId: string,
  { isDetached }: { isDetached: boolean },
): Promise<void> => {
  const { strapi, store } = context;
  const group = await findGroup(context, documentId);
  await inTransaction(strapi, async () => {
    if (!(await store.hold(group))) {
      throw notFound();
    }
    const uses = await usesOf(context, group.id);
    if (!isDetached && isUsed(uses)) {
      throw groupInUse(uses);
    }
    await takeOff(context, actor, group);
  });
};

/** An account that is deleted takes its groups along, in that very transaction. */
export const removeGroupsOfAccounts = async (
  context: Context,
  actor: Actor,
  accountIds: readonly number[],
): Promise<void> => {
  for (const group of await context.store.find({ account_id: { $in: [...accountIds] } })) {
    await context.bus.publish([groupEvent('group.deleted', group, actor)]);
    await context.store.remove(group.id);
  }
};
