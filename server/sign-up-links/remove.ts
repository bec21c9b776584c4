import type { Actor } from '../kernel/actor';
import { notFound } from '../kernel/errors';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { signUpLinkUsed } from './errors';
import { linkEvent } from './events';
import { findLink } from './revise';

/**
 * Deletes a link by which nobody has come; its address is unknown from then on. One that was used is revoked instead, as
 * it says who came by it.
 *
 * @throws PluginError `NotFoundError` (404), `SignUpLinkUsed` (409)
 */
export const removeSignUpLink = async (context: Context, actor: Actor, documentId: string): Promise<void> => {
  const { strapi, store, bus } = context;
  const record = await findLink(context, documentId);
  await inTransaction(strapi, async () => {
    if (!(await store.removeUnused(record))) {
      const current = await store.byId(record.id);
      throw current ? signUpLinkUsed(current.uses) : notFound();
    }
    await bus.publish([linkEvent('deleted', record, actor, { name: record.name })]);
  });
};
