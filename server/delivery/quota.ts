import { DAY_MS, MINUTE_MS } from '../kernel/clock';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { createCountStore } from './count-store';
import type { SlotCount } from './count-store';

/** What of the wanted mails may be begun now. */
interface Share {
  granted: number;
  /** Where it is less than wanted: from when on there is more. */
  moreAt: Date | null;
}

/** The mails of a day, over all nodes. */
export interface Quota {
  /** Takes as many of so many as are left, and answers how many those are. */
  take(count: number): Promise<number>;
  /** Why no more is to be claimed; null where there was more at the last look. What was taken may still be begun. */
  reason(now: Date): string | null;
  /** What was taken and came to nothing; written with the next `take`, or by `settle`. */
  giveBack(count: number): void;
  /** Writes down what was given back. */
  settle(): Promise<void>;
}

const SLOT_MS = 15 * MINUTE_MS;

const slotAt = (time: number): string => new Date(Math.floor(time / SLOT_MS) * SLOT_MS).toISOString();

/** The first slot that counts: whatever began within the last 24 hours lies in it or later. */
const firstSlotAt = (now: Date): string => slotAt(now.getTime() - DAY_MS);

/** When the oldest mails that count will be a day old, at the latest. */
const moreAtFrom = (counts: readonly SlotCount[], now: Date): Date => {
  const oldest = counts.find(({ begun }) => begun > 0);
  const slotStart = oldest ? new Date(oldest.slot).getTime() : now.getTime() - DAY_MS;
  return new Date(slotStart + DAY_MS + SLOT_MS);
};

const UNLIMITED: Quota = {
  take: (count) => Promise.resolve(count),
  reason: () => null,
  giveBack: () => undefined,
  settle: () => Promise.resolve(),
};

/**
 * Holds `delivery.ratePerDay`: never more within any 24 hours, over all nodes. Nodes write into the row of the current
 * quarter of an hour before they look at the sum, so they look one after the other.
 */
export const createQuota = (context: Context): Quota => {
  const { strapi } = context;
  const { ratePerDay } = context.config.delivery;
  if (ratePerDay === null) {
    return UNLIMITED;
  }
  const store = createCountStore(strapi);
  let returned = 0;
  let rest: { until: Date; reason: string } | null = null;

  const takeFrom = async (count: number, now: Date): Promise<Share> => {
    const slot = slotAt(now.getTime());
    const { isNew } = await store.add(slot, count);
    const first = firstSlotAt(now);
    const counts = await store.since(first);
    const over = counts.reduce((sum, { begun }) => sum + begun, 0) - ratePerDay;
    const refused = Math.min(Math.max(over, 0), Math.max(count, 0));
    if (refused > 0) {
      await store.add(slot, -refused);
    }
    if (isNew) {
      await store.forgetBefore(first);
    }
    return { granted: count - refused, moreAt: refused > 0 ? moreAtFrom(counts, now) : null };
  };

  const restUntil = (until: Date): void => {
    const reason = `Sending rests until ${until.toISOString()}, as ${ratePerDay} emails were sent within a day, which is the limit (delivery.ratePerDay).`;
    rest = { until, reason };
    strapi.log.warn(`Invitations: ${reason}`);
  };

  const take = async (count: number): Promise<number> => {
    const settled = returned;
    // At once, or a claim at the same moment would settle the same mails.
    returned = 0;
    try {
      const { granted, moreAt } = await inTransaction(
        strapi,
        () => takeFrom(count - settled, context.now()),
        { retryDuplicates: true },
      );
      if (moreAt) {
        restUntil(moreAt);
      }
      return granted + settled;
    } catch (error) {
      returned += settled;
      throw error;
    }
  };

  return {
    take,
    reason: (now) => (rest && rest.until > now ? rest.reason : null),
    giveBack(count) {
      returned += count;
    },
    async settle() {
      if (returned > 0) {
        await take(0);
      }
    },
  };
};
