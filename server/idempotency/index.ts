import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { contentTypes } from './content-type';
import { createIdempotency } from './service';

export type { Answer, Call } from './call';
export { once } from './once';
export type { IdempotencyService } from './service';

const SWEEP_JOB = 'invitations-idempotency-sweep';

/** Calls that may be repeated: the same key and body give the first answer again. */
export const idempotency = defineFeature({
  name: 'idempotency',
  contentTypes,
  services: { idempotency: createIdempotency },
  bootstrap({ strapi }) {
    const task = () => getService(strapi, 'idempotency').sweep();
    strapi.cron.add({ [SWEEP_JOB]: { task, options: { rule: '27 * * * *' } } });
  },
  destroy({ strapi }) {
    strapi.cron.remove(SWEEP_JOB);
  },
});
