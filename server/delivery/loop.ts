import type { Loop } from '../kernel/loop';
import { createLoop } from '../kernel/loop';

import type { Context } from './context';

interface DeliveryLoopOptions {
  /** Once, before the first round. */
  onStart?: () => void;
  /** Does all that is due. */
  round: () => Promise<void>;
}

/** Rounds, one at a time, from when the host is up until it stops. */
export const createDeliveryLoop = (
  { strapi, config }: Context,
  { round, ...options }: DeliveryLoopOptions,
): Loop =>
  createLoop({
    strapi,
    name: 'invitations.delivery',
    intervalMs: config.delivery.pollIntervalMs,
    turn: async () => {
      await round();
      return false;
    },
    trouble: 'emails could not be sent now, and will be later.',
    ...options,
  });
