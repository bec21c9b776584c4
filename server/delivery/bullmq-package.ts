import { createRequire } from 'node:module';
import path from 'node:path';

import type { Core } from '@strapi/types';
import type * as Bullmq from 'bullmq';
import type * as Ioredis from 'ioredis';

/** The parts of the two packages that are used. */
export interface BullmqPackage {
  Queue: typeof Bullmq.Queue;
  Worker: typeof Bullmq.Worker;
  RateLimitError: typeof Bullmq.RateLimitError;
  Redis: typeof Ioredis.Redis;
}

/**
 * Loads the optional peers from where the site's own code lies: only sites that chose BullMQ install them.
 *
 * @throws Error naming what is to be installed
 */
export const loadBullmq = (strapi: Core.Strapi): BullmqPackage => {
  const requireFromSite = createRequire(path.join(strapi.dirs.app.root, 'package.json'));
  try {
    const { Queue, Worker, RateLimitError } = requireFromSite('bullmq') as typeof Bullmq;
    const { Redis } = requireFromSite('ioredis') as typeof Ioredis;
    return { Queue, Worker, RateLimitError, Redis };
  } catch (error) {
    throw new Error(
      'plugin.invitations.config.delivery.engine is "bullmq", which needs the packages "bullmq" and "ioredis": npm install bullmq ioredis',
      { cause: error },
    );
  }
};
