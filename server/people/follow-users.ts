import type { Core } from '@strapi/types';

import { inChunks } from '../kernel/chunks';
import { INVITATION_UID } from '../invitations/content-type';
import { keyOf, USER_UID } from '../users/user';

interface Changed {
  id: number;
  email: string | null;
}

/** The parts of a database event that are looked at. */
interface UserEvent {
  params: { where?: object; data?: unknown };
  result?: unknown;
}

interface OpenInvitation {
  id: number;
  emailKey: string;
  invitee: { id: number } | null;
}

const hasEmail = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'email' in data && data.email !== undefined;

/**
 * Keeps at each invitation which user has its address, whoever makes or changes users and by whichever way, inside that
 * very transaction. The host's users have no index by address, and the list of people must not read all of them. Where a
 * user is deleted, the foreign key becomes null by itself.
 */
export const followUsers = (strapi: Core.Strapi): void => {
  const invitations = () => strapi.db.query(INVITATION_UID);

  const usersOf = async (where: object): Promise<Changed[]> =>
    (await strapi.db.query(USER_UID).findMany({ select: ['id', 'email'], where })) as Changed[];

  const openTo = async (keys: readonly string[]): Promise<OpenInvitation[]> =>
    inChunks(
      keys,
      async (chunk) =>
        (await invitations().findMany({
          select: ['id', 'emailKey'],
          where: { emailKey: { $in: chunk }, state: { $in: ['pending', 'expired'] } },
          populate: { invitee: { select: ['id'] } },
        })) as OpenInvitation[],
    );

  const greet = async (users: readonly Changed[]): Promise<void> => {
    const byKey = new Map(users.flatMap((user) => [[keyOf(user.email ?? ''), user.id] as const]));
    const open = await openTo([...byKey.keys()].filter((key) => key !== null));
    for (const { id, emailKey, invitee } of open) {
      const user = byKey.get(emailKey);
      if (invitee?.id !== user) {
        await invitations().updateMany({ where: { id }, data: { invitee: user } });
      }
    }
  };

  /** Of users made in bulk the database tells no ids: they are looked for only where an invitation waits for them. */
  const greetMany = async (emails: readonly string[]): Promise<void> => {
    const keys = emails.flatMap((email) => keyOf(email) ?? []);
    const awaited = new Set((await openTo(keys)).map(({ emailKey }) => emailKey));
    const expected = emails.filter((email) => awaited.has(keyOf(email) ?? ''));
    await greet(await inChunks(expected, (chunk) => usersOf({ email: { $in: chunk } })));
  };

  const moved = async (user: Changed): Promise<void> => {
    const key = keyOf(user.email ?? '') ?? '';
    await invitations().updateMany({
      where: { invitee_id: user.id, emailKey: { $ne: key } },
      data: { invitee: null },
    });
    await greet([user]);
  };

  strapi.db.lifecycles.subscribe({
    models: [USER_UID],
    afterCreate: (event) => greet([(event as UserEvent).result as Changed]),
    async afterCreateMany(event) {
      const { data } = (event as UserEvent).params;
      const made = Array.isArray(data) ? (data as { email?: unknown }[]) : [];
      await greetMany(made.flatMap(({ email }) => (typeof email === 'string' ? [email] : [])));
    },
    async afterUpdate(event) {
      if (hasEmail((event as UserEvent).params.data)) {
        await moved((event as UserEvent).result as Changed);
      }
    },
    async afterUpdateMany(event) {
      const { data, where = {} } = (event as UserEvent).params;
      if (hasEmail(data)) {
        for (const user of await usersOf(where)) {
          await moved(user);
        }
      }
    },
  });
};
