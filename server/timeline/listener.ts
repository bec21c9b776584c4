import type { Core } from '@strapi/types';

import type { Listener } from '../kernel/bus';
import { getService } from '../kernel/get-service';
import { afterCommit } from '../kernel/transaction';

import { toRow } from './event';
import { createEventStore } from './store';

/** What the outbox says to the rest of the plugin; what of it concerns people is published again by its owner. */
const INTERNAL = 'delivery.';

/** Writes the events down in the transaction in which they happen, then wakes the relay. */
export const createListener = (strapi: Core.Strapi): Listener => {
  const store = createEventStore(strapi);
  return async (events) => {
    const now = getService(strapi, 'clock').now();
    const rows = events.filter(({ name }) => !name.startsWith(INTERNAL)).map((event) => toRow(event, now));
    if (rows.length > 0) {
      await store.add(rows);
      afterCommit(strapi, () => getService(strapi, 'timeline').tellSoon());
    }
  };
};
