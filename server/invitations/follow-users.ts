import { inChunks } from '../kernel/chunks';
import { watchAddresses, type Addressed } from '../users/addresses';
import { keyOf, USER_UID } from '../users/user';

import type { Context } from './context';

/**
 * Keeps at each invitation which user has its address, whoever makes or changes users and by whichever way, inside that
 * very transaction: neither the list of people, which cannot join by an address, nor whoever opens a link has to look for
 * the user. Where a user is deleted, the foreign key becomes null by itself.
 */
export const followUsers = ({ strapi, store }: Context): void => {
  const greet = async (users: readonly Addressed[]): Promise<void> => {
    const byKey = new Map(users.map(({ id, email }) => [keyOf(email ?? ''), id]));
    const open = await store.addressedTo([...byKey.keys()].filter((key) => key !== null));
    for (const { id, emailKey, invitee } of open) {
      const user = byKey.get(emailKey);
      if (user !== undefined && invitee !== user) {
        // Only while it is addressed to them: an edit may give it another address meanwhile.
        await store.change({ id, emailKey }, { invitee: user });
      }
    }
  };

  /** They are looked for only where an invitation waits for them. */
  const greetMany = async (emails: readonly string[]): Promise<void> => {
    const keys = emails.flatMap((email) => keyOf(email) ?? []);
    const awaited = new Set((await store.addressedTo(keys)).map(({ emailKey }) => emailKey));
    const expected = emails.filter((email) => awaited.has(keyOf(email) ?? ''));
    await greet(
      await inChunks(
        expected,
        (chunk) =>
          strapi.db
            .query(USER_UID)
            .findMany({ select: ['id', 'email'], where: { email: { $in: chunk } } }) as Promise<Addressed[]>,
      ),
    );
  };

  watchAddresses(strapi, {
    made: (user) => greet([user]),
    madeMany: greetMany,
    async moved(user) {
      await store.change(
        { invitee_id: user.id, emailKey: { $ne: keyOf(user.email ?? '') ?? '' } },
        { invitee: null },
      );
      await greet([user]);
    },
  });
};
