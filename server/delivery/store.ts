import type { Core } from '@strapi/types';

import { inChunks } from '../kernel/chunks';
import type { Claimed, ClaimedDue } from '../kernel/claim';
import { claimDue, claimThese, findDue } from '../kernel/claim';
import { inOrder } from '../kernel/in-order';
import { insertRows } from '../kernel/insert';
import type { LookUp } from '../kernel/look-up';
import { queryOn, runQuery } from '../kernel/query';
import { findRecords } from '../kernel/read';
import { randomId } from '../kernel/secret';

import { DELIVERY_UID } from './content-type';
import type { Delivery, DeliveryState, NewDelivery } from './delivery';
import { CLAIMABLE, RETRYABLE, WAITING } from './delivery';

/** What may change about a delivery. */
export type DeliveryPatch = Partial<
  Pick<Delivery, 'state' | 'attempts' | 'dueAt' | 'claimToken' | 'error' | 'sentAt' | 'language'>
>;

type Where = Record<string, unknown>;

/** Key of an address → how many mails were ordered for it. */
export type MailCounts = ReadonlyMap<string, number>;

interface Recipient {
  recipientKey: string;
}

const countsOf = (mails: readonly Recipient[]): MailCounts => {
  const counts = new Map<string, number>();
  for (const { recipientKey } of mails) {
    counts.set(recipientKey, (counts.get(recipientKey) ?? 0) + 1);
  }
  return counts;
};

/** A row that waits to be sent. */
export interface Due {
  id: number;
  dueAt: Date;
  /** It overtakes what waits. */
  isUrgent: boolean;
}

/** The only place where this feature touches the database. */
export const createDeliveryStore = (strapi: Core.Strapi) => {
  const rows = () => strapi.db.query(DELIVERY_UID);

  const find = async (where: Where): Promise<Delivery[]> =>
    inOrder(await findRecords<Delivery>(strapi, DELIVERY_UID, { where }));

  const recipients = () => queryOn(strapi, DELIVERY_UID).select({ recipientKey: 'recipient_key' });

  const change = async (where: Where, data: DeliveryPatch): Promise<number> =>
    (await rows().updateMany({ where, data })).count;

  return {
    /** @throws the database's error where a dedupe key is taken; see `isDuplicate` */
    insert: (deliveries: readonly NewDelivery[]): Promise<void> =>
      insertRows(strapi, DELIVERY_UID, deliveries),

    claim: (options: { limit: number; leaseMs: number; now: Date }): Promise<ClaimedDue> =>
      claimDue(strapi, { uid: DELIVERY_UID, from: CLAIMABLE, to: 'sending', ...options }),

    /** @returns of these the ones that were due and in nobody else's hands */
    claimThese: (ids: readonly number[], options: { leaseMs: number; now: Date }): Promise<Claimed> =>
      claimThese(strapi, ids, { uid: DELIVERY_UID, from: CLAIMABLE, to: 'sending', ...options }),

    /** What could be claimed now, what is due longest first; nothing is changed. */
    async due(now: Date, limit: number): Promise<Due[]> {
      const found = await findDue(strapi, { uid: DELIVERY_UID, from: CLAIMABLE, now, limit });
      return found.map(({ id, dueAt, createdAt }) => ({ id, dueAt, isUrgent: dueAt < createdAt }));
    },

    byIds: (ids: readonly number[]): Promise<Delivery[]> =>
      inChunks(ids, (chunk) => find({ id: { $in: chunk } })),

    /**
     * Writes how the sending of claimed rows ended, in one statement.
     *
     * @returns the ids of those that were still this claim's; the others now belong to somebody else
     */
    async complete(ids: readonly number[], claimToken: string, data: DeliveryPatch): Promise<Set<number>> {
      const count = await change({ id: { $in: [...ids] }, claimToken, state: 'sending' }, data);
      if (count === ids.length) {
        return new Set(ids);
      }
      const kept = await find({ id: { $in: [...ids] }, claimToken, state: data.state });
      return new Set(kept.map(({ id }) => id));
    },

    /** Takes what waits out of the queue and answers what was taken; what is being sent stays. */
    suppress: (subjectType: string, subjectIds: readonly number[], error: string): Promise<Delivery[]> =>
      inChunks(subjectIds, async (chunk) => {
        // Marks the rows of this call: afterwards nothing else tells them from those that were suppressed before.
        const claimToken = randomId();
        const ofThese = { subjectType, subjectId: { $in: chunk } };
        const taken = { state: 'suppressed', error, dueAt: null, claimToken } as const;
        const count = await change({ ...ofThese, state: { $in: [...WAITING] } }, taken);
        return count === 0 ? [] : find({ ...ofThese, claimToken });
      }),

    async latestOf(subjectType: string, subjectId: number): Promise<Delivery | null> {
      return (await find({ subjectType, subjectId })).at(-1) ?? null;
    },

    /** Newest first. */
    ofSubjects: (subjectType: string, subjectIds: readonly number[]): Promise<Delivery[]> =>
      inChunks(subjectIds, async (chunk) =>
        (await find({ subjectType, subjectId: { $in: chunk } })).reverse(),
      ),

    /** @returns whether the row was still one that may be sent again */
    async requeue(id: number, data: DeliveryPatch): Promise<boolean> {
      const states: DeliveryState[] = [...RETRYABLE];
      return (await change({ id, state: { $in: states } }, data)) === 1;
    },

    /** How many mails were ordered for each of these recipients since then, without those that were held back. */
    sentSince: (recipientKeys: readonly string[], since: Date): LookUp<MailCounts> => ({
      keys: [...new Set(recipientKeys)],
      find: (keys) =>
        queryOn(strapi, DELIVERY_UID)
          .select('id')
          .whereIn('recipient_key', [...keys])
          .where('created_at', '>', since)
          .whereNot('state', 'suppressed'),
      read: async (ids) =>
        countsOf(
          await inChunks(ids, (chunk) => runQuery<Recipient[]>(strapi, recipients().whereIn('id', chunk))),
        ),
    }),
  };
};

export type DeliveryStore = ReturnType<typeof createDeliveryStore>;
