import type { Core } from '@strapi/types';

import { DELIVERY_COUNT_UID } from './content-type';

/** How many mails were begun in a quarter of an hour. */
export interface SlotCount {
  slot: string;
  begun: number;
}

/** The only place where the counts of the rate per day are read and written. */
export const createCountStore = (strapi: Core.Strapi) => {
  const rows = () => strapi.db.query(DELIVERY_COUNT_UID);

  return {
    /**
     * Counts in a slot, and holds its row until the surrounding transaction ends.
     *
     * @throws the database's error where another node makes the slot's row at the same moment; see `isDuplicate`
     */
    async add(slot: string, count: number): Promise<{ isNew: boolean }> {
      const changed = await strapi.db
        .queryBuilder(DELIVERY_COUNT_UID)
        .where({ slot })
        .update({ slot })
        .increment('begun', count)
        .execute<number>({ mapResults: false });
      if (changed === 0) {
        await rows().createMany({ data: [{ slot, begun: Math.max(count, 0) }] });
      }
      return { isNew: changed === 0 };
    },

    /** From the slot on, in order. */
    async since(slot: string): Promise<SlotCount[]> {
      return (await rows().findMany({
        select: ['slot', 'begun'],
        where: { slot: { $gte: slot } },
        orderBy: { slot: 'asc' },
      })) as SlotCount[];
    },

    async forgetBefore(slot: string): Promise<void> {
      await rows().deleteMany({ where: { slot: { $lt: slot } } });
    },
  };
};
