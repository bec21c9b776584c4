import { setTimeout as rest } from 'node:timers/promises';

import type { LifecycleContext } from '../kernel/feature';
import { SECOND_MS } from '../kernel/clock';
import { createPoller } from '../kernel/worker';

import { toEntry, type TimelineEntry } from './event';
import { createRelay, type Round } from './relay';
import { createEventStore } from './store';

const POLL_INTERVAL_MS = 5 * SECOND_MS;
/** Events that come close together are told in one round: the database has better things to do under load. */
const GATHER_MS = 100;
/** How much longer than a round took it rests after it: of the time of whoever writes it takes a fifth. */
const REST_PER_ROUND = 4;
/** From then on it hurries, whoever else is at work: nothing waits longer than that for others to write. */
const MAX_LAG_MS = 5 * SECOND_MS;

export interface TimelineService {
  /** Everything that happened to one record, oldest first. */
  ofSubject(subjectType: string, subjectId: number): Promise<TimelineEntry[]>;
  /** What concerns a user or these records of one type, newest first. */
  ofUser(userId: number, subjectType: string, subjectIds: readonly number[]): Promise<TimelineEntry[]>;
  /** Begins to tell the outside of what it has not been told yet. */
  start(): void;
  /** There is something new to tell. */
  tellSoon(): void;
  /** Stops, after the round under way. */
  stop(): Promise<void>;
}

const createTeller = (
  run: () => Promise<Round>,
  onError: (error: unknown) => void,
): Pick<TimelineService, 'start' | 'tellSoon' | 'stop'> => {
  let gathering: NodeJS.Timeout | null = null;
  let stopping = new AbortController();

  /** While more is being written down, it leaves most of the time to those who write, as long as nothing waits long for it. */
  const round = async (): Promise<boolean> => {
    const began = performance.now();
    const { hasMore, lagMs } = await run();
    const tookMs = performance.now() - began;
    const restMs = Math.min(Math.max(GATHER_MS, tookMs * REST_PER_ROUND), MAX_LAG_MS - lagMs - tookMs);
    if (hasMore && gathering && restMs > 0) {
      await rest(restMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    return hasMore;
  };
  const relay = createPoller({ run: round, intervalMs: POLL_INTERVAL_MS, onError });
  const wake = (): void => {
    gathering = null;
    relay.wake();
  };

  return {
    start() {
      stopping = new AbortController();
      relay.start();
    },
    tellSoon() {
      gathering ??= setTimeout(wake, GATHER_MS).unref();
    },
    async stop() {
      clearTimeout(gathering ?? undefined);
      gathering = null;
      stopping.abort();
      await relay.stop();
    },
  };
};

export const createTimelineService = ({ strapi }: LifecycleContext): TimelineService => {
  const store = createEventStore(strapi);
  const run = createRelay(strapi, store);
  const onError = (error: unknown): void => {
    strapi.log.error('The events of the invitations plugin could not be told; they are tried again.');
    strapi.log.error(error);
  };
  return {
    ...createTeller(run, onError),
    async ofSubject(subjectType, subjectId) {
      return (await store.ofSubject(subjectType, subjectId)).map(toEntry);
    },
    async ofUser(userId, subjectType, subjectIds) {
      return (await store.ofUser(userId, subjectType, subjectIds)).map(toEntry);
    },
  };
};

declare module '../kernel/get-service' {
  interface Services {
    timeline: TimelineService;
  }
}
