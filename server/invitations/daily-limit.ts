import { DAY_MS, SECOND_MS } from '../kernel/clock';
import { rateLimited } from '../kernel/errors';

import type { Context } from './context';
import type { Inviter } from './draft';

/**
 * Members of an account may invite so many people a day; administrators and API tokens have no limit.
 *
 * @throws PluginError `RateLimitError` (429)
 */
export const assertDailyLimit = async (
  { store, config, now }: Context,
  { actor, source }: Inviter,
  wanted: number,
): Promise<void> => {
  if (source !== 'member' || actor.id === null) {
    return;
  }
  const limit = config.limits.perInviterPerDay;
  const at = now().getTime();
  const made = await store.madeBy(actor.id, new Date(at - DAY_MS));
  if (made.length + wanted <= limit) {
    return;
  }
  const oldest = made[0]?.getTime() ?? at;
  throw rateLimited(Math.max(1, Math.ceil((oldest + DAY_MS - at) / SECOND_MS)));
};
