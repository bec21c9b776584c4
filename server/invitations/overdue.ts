import type { Core } from '@strapi/types';

import { queryOn, runQuery, unindexed } from '../kernel/query';

import { INVITATION_UID } from './content-type';

/** Names an invitation. */
export interface Handle {
  id: number;
  documentId: string;
}

/** Those whose time is over although nobody has written it down; part of the store. */
export const createOverdue = (strapi: Core.Strapi) => {
  const table = () => queryOn(strapi, INVITATION_UID);
  return {
    /** The oldest first. */
    overdue: (now: Date, limit: number): Promise<Handle[]> =>
      runQuery(
        strapi,
        table()
          .select('id', { documentId: 'document_id' })
          .where({ state: 'pending' })
          .where('expires_at', '<=', now)
          .orderBy('expires_at')
          .limit(limit),
      ),

    /**
     * Writes down that these have expired, as far as they are still pending and their time is over.
     *
     * @returns how many
     */
    expire: (ids: readonly number[], now: Date, sweepToken: string): Promise<number> =>
      runQuery(
        strapi,
        table()
          .whereIn('id', [...ids])
          .where(unindexed(strapi, 'state'), '=', 'pending')
          .where(unindexed(strapi, 'expires_at'), '<=', now)
          .update({ state: 'expired', open_key: null, expired_at: now, sweep_token: sweepToken }),
      ),
  };
};
