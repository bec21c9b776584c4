import type { Core } from '@strapi/types';

import { inBatches } from '../kernel/batches';
import { queryOn } from '../kernel/query';
import { inTransaction, withRetry } from '../kernel/transaction';
import { upsert } from '../users/upsert';

import { MAX_TRIES, type ChallengeRecord } from './challenge';
import { CHALLENGE_UID } from './content-type';

const DATES = ['openedAt', 'windowEndsAt', 'expiresAt', 'keptUntil', 'usedAt'] as const;

/** A row as the host reads it: times are texts. */
type Row = Omit<ChallengeRecord, (typeof DATES)[number]> & Record<(typeof DATES)[number], string | null>;
/** One that was only just held for the first time has nothing yet but its slot. */
type HeldRow = Row | { challengeId: null };

const isWritten = (row: HeldRow): row is Row => row.challengeId !== null;

const toRecord = (row: Row): ChallengeRecord => {
  const dates = DATES.map((field) => [field, row[field] === null ? null : new Date(row[field])]);
  return { ...row, ...Object.fromEntries(dates) } as ChallengeRecord;
};

export type ChallengePatch = Partial<Omit<ChallengeRecord, 'id' | 'documentId' | 'slot'>>;

const SWEEP_BATCH = 500;

/** The only place where this feature touches the database. */
export const createChallengeStore = (strapi: Core.Strapi) => {
  const rows = () => strapi.db.query(CHALLENGE_UID);
  const find = async (where: Record<string, unknown>): Promise<ChallengeRecord[]> => {
    const found = (await rows().findMany({ where })) as HeldRow[];
    return found.filter(isWritten).map(toRecord);
  };

  return {
    async byChallengeId(challengeId: string): Promise<ChallengeRecord | null> {
      return (await find({ challengeId }))[0] ?? null;
    },
    byIds: (ids: readonly number[]): Promise<ChallengeRecord[]> => find({ id: { $in: [...ids] } }),

    /**
     * Holds a slot until the transaction ends, by writing its row; whoever else wants it waits.
     *
     * @returns the challenge that it holds, if any
     */
    async hold(slot: string): Promise<ChallengeRecord | null> {
      await upsert(strapi, CHALLENGE_UID, { key: { slot } });
      return (await find({ slot }))[0] ?? null;
    },

    /** Writes the challenge of a slot that is held. */
    async write(slot: string, data: ChallengePatch): Promise<ChallengeRecord> {
      await rows().updateMany({ where: { slot }, data });
      const [record] = await find({ slot });
      if (!record) {
        throw new Error('A slot that was held is gone.');
      }
      return record;
    },

    /**
     * Counts a try, before the code is looked at: of any number of guesses at once no more than five count. In a
     * statement of its own, so that nothing that fails later gives the try back.
     *
     * @returns whether there was one left
     */
    async countTry(challengeId: string, now: Date): Promise<boolean> {
      const count = await withRetry(() =>
        queryOn(strapi, CHALLENGE_UID)
          .where({ challenge_id: challengeId, used_at: null })
          .where('tries', '<', MAX_TRIES)
          .where('expires_at', '>', now)
          .increment('tries', 1),
      );
      return count === 1;
    },

    /**
     * Uses a challenge up: of any number of right codes exactly one does. What it kept is dropped.
     *
     * @returns whether it was this one
     */
    async claim({ id, challengeId, nonce }: ChallengeRecord, now: Date): Promise<boolean> {
      const { count } = await rows().updateMany({
        where: { id, challengeId, nonce, usedAt: { $null: true }, expiresAt: { $gt: now } },
        data: { usedAt: now, payload: null, address: null },
      });
      return count === 1;
    },

    /** Deletes what is over; every node may do it at once. */
    async sweep(now: Date): Promise<void> {
      const over = { keptUntil: { $lte: now } };
      await inBatches(SWEEP_BATCH, async () => {
        const due = (await rows().findMany({ select: ['id'], where: over, limit: SWEEP_BATCH })) as {
          id: number;
        }[];
        const ids = due.map(({ id }) => id);
        if (ids.length > 0) {
          await inTransaction(strapi, () => rows().deleteMany({ where: { id: { $in: ids }, ...over } }));
        }
        return ids.length;
      });
    },
  };
};
