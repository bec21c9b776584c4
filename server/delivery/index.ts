import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { contentTypes } from './content-type';
import { createDeliveryService, createEngine, createSources } from './service';

/** The outbox: mails are ordered in the transaction of what they are about, and sent after it by workers. */
export const delivery = defineFeature({
  name: 'delivery',
  contentTypes,
  services: {
    delivery: createDeliveryService,
    'delivery-engine': createEngine,
    'delivery-sources': createSources,
  },
  bootstrap: ({ strapi }) => getService(strapi, 'delivery-engine').start(),
  destroy: ({ strapi }) => getService(strapi, 'delivery-engine').stop(),
});
