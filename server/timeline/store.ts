import type { Core } from '@strapi/types';

import { claimDue, type Claimed, type ClaimedDue } from '../kernel/claim';
import { inOrder } from '../kernel/in-order';
import { insertRows } from '../kernel/insert';
import { queryOn, runQuery } from '../kernel/query';
import { findRecords, recordsOf } from '../kernel/read';
import { withRetry } from '../kernel/transaction';

import { EVENT_UID } from './content-type';
import type { EventRow, EventState, toRow } from './event';

/** More than this no page shows; a record with more events is one that somebody plays with. */
const MAX_OF_SUBJECT = 1000;

/** As many as a person's page shows. */
const MAX_OF_USER = 200;

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
      // Fencing: a node that comes back after its lease finds that the rows are no longer its own. Another that claims
      // at the same moment may lock them in another order.
      await withRetry(() =>
        query().updateMany({
          where: { id: { $in: [...ids] }, claimToken: token },
          data: { ...data, claimToken: null },
        }),
      );
    }
  };
  return {
    add: (rows: ReturnType<typeof toRow>[]): Promise<void> => insertRows(strapi, EVENT_UID, rows),
    async ofSubject(subjectType: string, subjectId: number): Promise<EventRow[]> {
      // Not along the primary key; see `inOrder`.
      const rows = queryOn(strapi, EVENT_UID)
        .select('*')
        .where({ subject_type: subjectType, subject_id: subjectId })
        .orderByRaw('id + 0')
        .limit(MAX_OF_SUBJECT);
      return recordsOf(strapi, EVENT_UID, await runQuery<object[]>(strapi, rows));
    },
    /** What concerns a user or these records of one type, newest first. */
    async ofUser(userId: number, subjectType: string, subjectIds: readonly number[]): Promise<EventRow[]> {
      const newest = { orderBy: [{ id: 'desc' as const }], limit: MAX_OF_USER };
      // Each has an index of its own; both conditions in one query would have none.
      const [concerning, about] = (await Promise.all([
        query().findMany({ where: { userId }, ...newest }),
        query().findMany({ where: { subjectType, subjectId: { $in: [...subjectIds] } }, ...newest }),
      ])) as [EventRow[], EventRow[]];
      const rows = new Map([...concerning, ...about].map((row) => [row.id, row]));
      return [...rows.values()].sort((left, right) => right.id - left.id).slice(0, MAX_OF_USER);
    },
    async claim(limit: number, leaseMs: number, now: Date): Promise<ClaimedDue> {
      return claimDue(strapi, { uid: EVENT_UID, from: OPEN, to: 'telling', limit, leaseMs, now });
    },
    async find(ids: readonly number[]): Promise<EventRow[]> {
      return inOrder(await findRecords<EventRow>(strapi, EVENT_UID, { where: { id: { $in: [...ids] } } }));
    },
    /** The rows are done with: told, or given up. */
    end: (claimed: Claimed, ids: readonly number[], state: EventState) =>
      settle(claimed, ids, { state, dueAt: null }),
    /** What was claimed and not begun waits on, in its old place, as if it had not been claimed. */
    async putBack({ token }: Claimed, ids: readonly number[]): Promise<void> {
      const back = {
        state: 'waiting' satisfies EventState,
        due_at: strapi.db.connection.ref('at'),
        claim_token: null,
      };
      if (ids.length > 0) {
        await withRetry(() =>
          runQuery(
            strapi,
            queryOn(strapi, EVENT_UID)
              .whereIn('id', [...ids])
              .where({ claim_token: token })
              .update(back)
              .decrement('attempts', 1),
          ),
        );
      }
    },
    /** The rows are tried again from then on. */
    postpone: (claimed: Claimed, ids: readonly number[], dueAt: Date) =>
      settle(claimed, ids, { state: 'waiting' satisfies EventState, dueAt }),
  };
};

export type EventStore = ReturnType<typeof createEventStore>;
