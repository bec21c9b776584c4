import type { Core } from '@strapi/types';

import { claimDue, type Claimed } from '../kernel/claim';

import { EVENT_UID } from './content-type';
import type { EventRow, EventState, toRow } from './event';

/** More than this no page shows; a record with more events is one that somebody plays with. */
const MAX_OF_SUBJECT = 1000;

const OPEN: readonly EventState[] = ['waiting', 'telling'];

/** The only access to the table of events. */
export const createEventStore = (strapi: Core.Strapi) => {
  const query = () => strapi.db.query(EVENT_UID);
  const settle = async (
    { token }: Claimed,
    ids: readonly number[],
    data: Record<string, unknown>,
  ): Promise<void> => {
    if (ids.length > 0) {
      // Fencing: a node that comes back after its lease finds that the rows are no longer its own.
      await query().updateMany({
        where: { id: { $in: [...ids] }, claimToken: token },
        data: { ...data, claimToken: null },
      });
    }
  };
  return {
    async add(rows: ReturnType<typeof toRow>[]): Promise<void> {
      await query().createMany({ data: rows });
    },
    async ofSubject(subjectType: string, subjectId: number): Promise<EventRow[]> {
      return query().findMany({
        where: { subjectType, subjectId },
        orderBy: [{ id: 'asc' }],
        limit: MAX_OF_SUBJECT,
      }) as Promise<EventRow[]>;
    },
    async claim(limit: number, leaseMs: number, now: Date): Promise<Claimed> {
      return claimDue(strapi, { uid: EVENT_UID, from: OPEN, to: 'telling', limit, leaseMs, now });
    },
    async find(ids: readonly number[]): Promise<EventRow[]> {
      return query().findMany({
        where: { id: { $in: [...ids] } },
        orderBy: [{ id: 'asc' }],
      }) as Promise<EventRow[]>;
    },
    /** The rows are done with: told, or given up. */
    end: (claimed: Claimed, ids: readonly number[], state: EventState) =>
      settle(claimed, ids, { state, dueAt: null }),
    /** The rows are tried again from then on. */
    postpone: (claimed: Claimed, ids: readonly number[], dueAt: Date) =>
      settle(claimed, ids, { state: 'waiting' satisfies EventState, dueAt }),
  };
};

export type EventStore = ReturnType<typeof createEventStore>;
