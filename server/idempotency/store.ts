import type { Core } from '@strapi/types';

import { inBatches } from '../kernel/batches';
import { randomId } from '../kernel/secret';
import { isDuplicate, withRetry } from '../kernel/transaction';

import type { Answer } from './call';
import { IDEMPOTENCY_KEY_UID } from './content-type';

export interface KeyRow {
  id: number;
  bodyHash: string;
  state: 'running' | 'done';
  claimToken: string;
  status: number | null;
  response: unknown;
  expiresAt: string | Date;
}

/** What a call says of itself when it takes a key. */
export interface Claim {
  keyHash: string;
  bodyHash: string;
  /** The end of the lease. */
  expiresAt: Date;
}

const SWEEP_BATCH = 1000;

/** The only access to the table of keys. */
export const createKeyStore = (strapi: Core.Strapi) => {
  const query = () => strapi.db.query(IDEMPOTENCY_KEY_UID);
  return {
    find: (keyHash: string): Promise<KeyRow | null> => query().findOne({ where: { keyHash } }),
    /** Null where somebody else has the key; the unique index decides. */
    async insert(claim: Claim): Promise<string | null> {
      const claimToken = randomId();
      try {
        await query().create({ data: { ...claim, claimToken, state: 'running' } });
        return claimToken;
      } catch (error) {
        if (isDuplicate(error)) {
          return null;
        }
        throw error;
      }
    },
    /** Takes over what a dead call, or one of yesterday, has left; null where another call was faster. */
    async takeOver(row: KeyRow, claim: Claim): Promise<string | null> {
      const claimToken = randomId();
      const { count } = await query().updateMany({
        where: { id: row.id, claimToken: row.claimToken },
        data: { ...claim, claimToken, state: 'running', status: null, response: null },
      });
      return count === 1 ? claimToken : null;
    },
    /** Keeps the answer, unless the lease ran out and another call has the key by now. */
    async finish(claimToken: string, { status, body }: Answer, expiresAt: Date): Promise<void> {
      await query().updateMany({
        where: { claimToken },
        data: { state: 'done', status, response: { body }, expiresAt },
      });
    },
    async release(claimToken: string): Promise<void> {
      await query().deleteMany({ where: { claimToken } });
    },
    /** Removes what is over, in batches; every node may do it at once. */
    async sweep(now: Date): Promise<void> {
      const over = { expiresAt: { $lt: now } };
      await inBatches(SWEEP_BATCH, async () => {
        const rows = (await query().findMany({ select: ['id'], where: over, limit: SWEEP_BATCH })) as {
          id: number;
        }[];
        if (rows.length > 0) {
          const ids = rows.map(({ id }) => id);
          await withRetry(() => query().deleteMany({ where: { ...over, id: { $in: ids } } }));
        }
        return rows.length;
      });
    },
  };
};
