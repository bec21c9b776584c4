import type { Actor } from '../kernel/actor';
import { notFound } from '../kernel/errors';
import { inTransaction, isDuplicate } from '../kernel/transaction';

import type { Context } from './context';
import type { EditGroupInput } from './contract';
import { nameTaken } from './errors';
import { groupEvent } from './events';
import { findGroup } from './find';
import { nameKeyOf, type GroupRecord } from './group';
import type { GroupPatch } from './store';

const patchOf = ({ name, description }: EditGroupInput, accountId: number | null): GroupPatch => ({
  ...(name === undefined ? {} : { name: name.trim(), nameKey: nameKeyOf(name, accountId) }),
  ...(description === undefined ? {} : { description: description?.trim() || null }),
});

/**
 * Changes a group; what is left out stays as it is.
 *
 * @throws PluginError `NotFoundError` (404), `ValidationError` where another group there has the name
 */
export const editGroup = async (
  context: Context,
  actor: Actor,
  documentId: string,
  input: EditGroupInput,
): Promise<GroupRecord> => {
  const { strapi, store, bus } = context;
  const found = await findGroup(context, documentId);
  const patch = patchOf(input, found.account?.id ?? null);
  if (Object.keys(patch).length === 0) {
    return found;
  }
  try {
    return await inTransaction(strapi, async () => {
      if (!(await store.change(found.id, patch))) {
        throw notFound();
      }
      const group = await findGroup(context, documentId);
      await bus.publish([groupEvent('group.updated', group, actor, { description: group.description })]);
      return group;
    });
  } catch (error) {
    throw isDuplicate(error) ? nameTaken() : error;
  }
};
