import type { Actor } from '../kernel/actor';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { personEvent } from './events';
import { findUser } from './find';

/**
 * Ends all sessions of a user at once, in both JWT modes: they have to log in again.
 *
 * @throws PluginError `NotFoundError` (404)
 */
export const revokeSessions = async (context: Context, actor: Actor, documentId: string): Promise<void> => {
  const { strapi, users, bus } = context;
  const user = await findUser(context, documentId);
  await inTransaction(strapi, async () => {
    await bus.publish([personEvent('person.sessions-revoked', user, actor)]);
    await users.endOlderSessions(user.id);
  });
};
