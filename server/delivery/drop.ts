import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { eventOf } from './events';

/** Holds back what has not been sent yet of these subjects; a mail that is under way cannot be called back. */
export const drop = (
  { strapi, store, bus }: Context,
  subjectType: string,
  subjectIds: readonly number[],
  reason: string,
): Promise<void> =>
  inTransaction(strapi, async () => {
    const dropped = await store.suppress(subjectType, subjectIds, reason);
    await bus.publish(dropped.map(eventOf));
  });
