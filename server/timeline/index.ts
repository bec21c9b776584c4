import { defineFeature } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import { contentTypes } from './content-type';
import { EVENT_NAMES, webhookKey } from './event-names';
import { createListener } from './listener';
import { createTimelineService } from './service';

export type { TimelineEntry } from './event';
export { EVENT_NAMES } from './event-names';
export type { TimelineService } from './service';

/** The host's list of events that a webhook may be set up for; its code has no type. */
interface WebhookStore {
  addAllowedEvent(key: string, name: string): void;
}

/** The audit trail: hears the bus, is called by nobody but the pages that show it. */
export const timeline = defineFeature({
  name: 'timeline',
  contentTypes,
  services: { timeline: createTimelineService },
  register({ strapi }) {
    getService(strapi, 'bus').subscribe('', createListener(strapi));
    const webhooks = strapi.get<WebhookStore>('webhookStore');
    EVENT_NAMES.forEach((name) => webhooks.addAllowedEvent(webhookKey(name), name));
  },
  bootstrap({ strapi }) {
    getService(strapi, 'timeline').start();
  },
  async destroy({ strapi }) {
    await getService(strapi, 'timeline').stop();
  },
});
