import { getConfig } from '../config';
import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { contentTypes } from './content-type';
import { createDatabaseCounter } from './database-counter';
import { rateLimit } from './middleware';
import { createRateLimits } from './service';

export { originOf } from './origin';
export type { RateLimitsService } from './service';

const SWEEP_JOB = 'invitations-rate-limits-sweep';

/** Limits of the public routes, and of guessing on one invitation. */
export const rateLimits = defineFeature({
  name: 'rate-limits',
  contentTypes,
  services: { 'rate-limits': createRateLimits },
  middlewares: { 'rate-limit': rateLimit },
  async bootstrap({ strapi }) {
    const { enabled, store } = getConfig(strapi).rateLimit;
    if (enabled) {
      await getService(strapi, 'rate-limits').open();
    }
    if (enabled && store === 'database') {
      const task = () => createDatabaseCounter(strapi).sweep();
      strapi.cron.add({ [SWEEP_JOB]: { task, options: { rule: '17 * * * *' } } });
    }
  },
  async destroy({ strapi }) {
    strapi.cron.remove(SWEEP_JOB);
    await getService(strapi, 'rate-limits').close();
  },
});
