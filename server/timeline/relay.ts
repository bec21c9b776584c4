import type { Core } from '@strapi/types';

import { giveWay } from '../kernel/batches';
import type { Claimed } from '../kernel/claim';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../kernel/clock';
import { getService } from '../kernel/get-service';

import { toPayload, type EventRow } from './event';
import type { EventStore } from './store';

/*
 * Tells the outside what has happened, after it has been committed: listeners of the event hub and, through it, the
 * host's webhooks. The rows of the timeline are the queue. A row waits, is claimed with a lease by one node, and is told;
 * a node that dies while it tells leaves a row whose lease runs out, and the next node tells it again. So everything is
 * told at least once, and the event's id tells a repetition.
 */

/**
 * Events of one round. Each round costs the same few statements, so rounds grow while listeners are quick; what is claimed
 * beside a slow one would wait for it.
 */
const BATCH = { least: 50, most: 200 };
/** Up to then a round was quick: one of twice the size would still be told within its lease. */
const QUICK_MS = 5 * SECOND_MS;
const LEASE_MS = MINUTE_MS;
/** Nothing new is begun in the last part of a lease: another node may take over at its end. */
const MARGIN_MS = 15 * SECOND_MS;
const MAX_ATTEMPTS = 8;
const FIRST_DELAY_MS = 10 * SECOND_MS;
const MAX_DELAY_MS = HOUR_MS;

/** How long an event rests after so many attempts. */
const delayAfter = (attempts: number): number => Math.min(FIRST_DELAY_MS * 4 ** (attempts - 1), MAX_DELAY_MS);

/** What one round has found. */
export interface Round {
  /** There is more to tell at once. */
  hasMore: boolean;
  /** How long what was told had waited. */
  lagMs: number;
}

/** What became of the events of one round. */
interface Told {
  /** When the first of them happened. */
  first: Date;
  /** There was time for all of them. */
  isAll: boolean;
}

type Shapes = Map<string, Map<number, Record<string, unknown>>>;

const groupBySubject = (rows: readonly EventRow[]): Map<string, Set<number>> => {
  const groups = new Map<string, Set<number>>();
  for (const { subjectType, subjectId } of rows) {
    groups.set(subjectType, (groups.get(subjectType) ?? new Set()).add(subjectId));
  }
  return groups;
};

export const createRelay = (strapi: Core.Strapi, store: EventStore) => {
  const now = () => getService(strapi, 'clock').now();

  /** One look-up per kind of record, not one per event. */
  const shapesOf = async (rows: readonly EventRow[]): Promise<Shapes> => {
    const shapes: Shapes = new Map();
    for (const [type, ids] of groupBySubject(rows)) {
      const present = getService(strapi, 'bus').presenterOf(type);
      shapes.set(type, (await present?.([...ids])) ?? new Map<number, Record<string, unknown>>());
    }
    return shapes;
  };

  const tell = async (row: EventRow, shapes: Shapes): Promise<boolean> => {
    try {
      const shape = shapes.get(row.subjectType)?.get(row.subjectId) ?? null;
      await strapi.eventHub.emit(row.name, toPayload(row, shape));
      return true;
    } catch (error) {
      strapi.log.error(
        `A listener of "${row.name}" failed (event ${row.documentId}, attempt ${row.attempts}).`,
      );
      strapi.log.error(error);
      return false;
    }
  };

  const retry = async (claimed: Claimed, row: EventRow): Promise<void> => {
    if (row.attempts < MAX_ATTEMPTS) {
      await store.postpone(claimed, [row.id], new Date(now().getTime() + delayAfter(row.attempts)));
      return;
    }
    strapi.log.error(
      `The event ${row.documentId} ("${row.name}") is given up after ${row.attempts} attempts.`,
    );
    await store.end(claimed, [row.id], 'failed');
  };

  const tellAll = async (claimed: Claimed, untilMs: number): Promise<Told> => {
    const rows = await store.find(claimed.ids);
    await giveWay();
    const shapes = await shapesOf(rows);
    const told: number[] = [];
    const unreached: number[] = [];
    for (const row of rows) {
      // Nothing else in this process has its turn while listeners that do not wait are told.
      if (told.length % BATCH.least === 0) {
        await giveWay();
      }
      if (now().getTime() >= untilMs) {
        unreached.push(row.id);
      } else if (row.attempts > MAX_ATTEMPTS) {
        // Each attempt ended its process before it could be noted.
        await retry(claimed, row);
      } else if (await tell(row, shapes)) {
        told.push(row.id);
      } else {
        await retry(claimed, row);
      }
    }
    await giveWay();
    await store.end(claimed, told, 'told');
    await store.putBack(claimed, unreached);
    return { first: new Date(rows[0]?.at ?? now()), isAll: unreached.length === 0 };
  };

  let size = BATCH.least;
  return async (): Promise<Round> => {
    // The site's own `bootstrap` comes after ours, and it is where listeners are added.
    if (!strapi.isLoaded) {
      return { hasMore: false, lagMs: 0 };
    }
    const claimedAt = now();
    const claimed = await store.claim(size, LEASE_MS, claimedAt);
    if (claimed.ids.length === 0) {
      return { hasMore: !claimed.isLast, lagMs: 0 };
    }
    const { first, isAll } = await tellAll(claimed, claimedAt.getTime() + LEASE_MS - MARGIN_MS);
    const hasMore = !claimed.isLast || !isAll;
    const isQuick = now().getTime() - claimedAt.getTime() < QUICK_MS;
    size = hasMore && isQuick ? Math.min(size * 2, BATCH.most) : BATCH.least;
    return { hasMore, lagMs: claimedAt.getTime() - first.getTime() };
  };
};
