import type { Core } from '@strapi/types';

import { inChunks } from '../kernel/chunks';
import { upsert } from '../users/upsert';

import { LOG_IN_UID } from './content-type';
import type { LastLogIn, LogIn } from './log-in';

interface Row {
  at: string | Date;
  ip: string | null;
  host: string | null;
  user: { id: number } | null;
}

/** The only access to the table of log-ins. Conditions name the column, as one on the relation would join. */
export const createLogInStore = (strapi: Core.Strapi) => {
  const query = () => strapi.db.query(LOG_IN_UID);
  const ofUsers = (userIds: number[]): Promise<Row[]> =>
    query().findMany({
      select: ['at', 'ip', 'host'],
      where: { user_id: { $in: userIds } },
      populate: { user: { select: ['id'] } },
    }) as Promise<Row[]>;
  return {
    /** Keeps one log-in per user: the latest. Its host name is not known yet. */
    async write({ userId, at, ip }: LogIn): Promise<void> {
      await upsert(strapi, LOG_IN_UID, {
        key: { user_id: userId },
        values: { at, ip, host: null },
      });
    },
    /** Unless the user has logged in from elsewhere meanwhile. */
    async nameHost({ userId, ip }: LogIn, host: string): Promise<void> {
      await query().updateMany({ where: { user_id: userId, ip }, data: { host } });
    },
    async ofUsers(userIds: readonly number[]): Promise<Map<number, LastLogIn>> {
      const found = new Map<number, LastLogIn>();
      for (const { at, ip, host, user } of await inChunks(userIds, ofUsers)) {
        if (user) {
          found.set(user.id, { at: new Date(at).toISOString(), ip, host });
        }
      }
      return found;
    },
    /** The foreign key of a deleted user has become null. */
    async forgetDeleted(): Promise<void> {
      await query().deleteMany({ where: { user_id: null } });
    },
  };
};

export type LogInStore = ReturnType<typeof createLogInStore>;
