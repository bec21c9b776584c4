import type { Core } from '@strapi/types';

import { withRetry } from '../kernel/transaction';

import { PORTAL_SESSION_UID } from './content-type';
import type { SessionRecord } from './session';

interface Row extends Omit<SessionRecord, 'userId' | 'startedAt' | 'seenAt' | 'endsAt'> {
  user: { id: number } | null;
  startedAt: string;
  seenAt: string;
  endsAt: string;
}

const toRecord = ({ id, user, passwordMark, ...times }: Row): SessionRecord => ({
  id,
  userId: user?.id ?? null,
  passwordMark,
  startedAt: new Date(times.startedAt),
  seenAt: new Date(times.seenAt),
  endsAt: new Date(times.endsAt),
});

export interface NewSession extends Omit<SessionRecord, 'id' | 'userId'> {
  idHash: string;
  userId: number;
}

/** The table of the portal's sessions. */
export const createSessionStore = (strapi: Core.Strapi) => {
  const sessions = () => strapi.db.query(PORTAL_SESSION_UID);
  return {
    /** @param idHashes of one id, under every key */
    async find(idHashes: readonly string[]): Promise<SessionRecord | null> {
      const row = (await sessions().findOne({
        where: { idHash: { $in: [...idHashes] } },
        populate: { user: { select: ['id'] } },
      })) as Row | null;
      return row && toRecord(row);
    },
    async insert({ userId, ...session }: NewSession): Promise<void> {
      await sessions().createMany({ data: [{ ...session, user: userId }] });
    },
    async touch(id: number, now: Date): Promise<void> {
      await sessions().updateMany({ where: { id, seenAt: { $lt: now } }, data: { seenAt: now } });
    },
    async remove(idHashes: readonly string[]): Promise<void> {
      await sessions().deleteMany({ where: { idHash: { $in: [...idHashes] } } });
    },
    async removeOfUser(userId: number): Promise<void> {
      await sessions().deleteMany({ where: { user_id: userId } });
    },
    /** What the clock has ended, and what is left of deleted users. */
    async removeDead(now: Date, idleMs: number): Promise<void> {
      const idleSince = new Date(now.getTime() - idleMs);
      const isDead = [
        { endsAt: { $lte: now } },
        { seenAt: { $lte: idleSince } },
        { user_id: { $null: true } },
      ];
      // Every node may do so at once.
      await withRetry(() => sessions().deleteMany({ where: { $or: isDead } }));
    },
  };
};

export type SessionStore = ReturnType<typeof createSessionStore>;
