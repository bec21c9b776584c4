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

  const greet = async (users: readonly Changed[]): Promise<void> => {
    const byKey = new Map(users.flatMap((user) => [[keyOf(user.email ?? ''), user.id] as const]));
    const keys = [...byKey.keys()].filter((key) => key !== null);
    const open = await inChunks(
      keys,
      async (chunk) =>
        (await invitations().findMany({
          select: ['id', 'emailKey'],
          where: { emailKey: { $in: chunk } },
        })) as OpenInvitation[],
    );
    for (const { id, emailKey } of open) {
      await invitations().updateMany({ where: { id }, data: { invitee: byKey.get(emailKey) } });
    }
  };

  const moved = async (user: Changed): Promise<void> => {
    const key = keyOf(user.email ?? '') ?? '';
    await invitations().updateMany({
      where: { invitee_id: user.id, emailKey: { $ne: key } },
      data: { invitee: null },
    });
    await greet([user]);
  };

  const usersOf = async (where: object): Promise<Changed[]> =>
    (await strapi.db.query(USER_UID).findMany({ select: ['id', 'email'], where })) as Changed[];

  strapi.db.lifecycles.subscribe({
    models: [USER_UID],
    afterCreate: (event) => greet([(event as UserEvent).result as Changed]),
    async afterCreateMany(event) {
      const { data } = (event as UserEvent).params;
      const emails = (Array.isArray(data) ? (data as { email?: string }[]) : []).map(({ email }) => email);
      await inChunks(emails, async (chunk) => {
        await greet(await usersOf({ email: { $in: chunk } }));
        return [];
      });
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
