import type { Core } from '@strapi/types';

import { inStateAt, livingAt } from '../invitations/condition';
import { INVITATION_UID } from '../invitations/content-type';
import type { InvitationRecord } from '../invitations/record';
import { createInvitationStore } from '../invitations/store';
import type { Condition } from '../kernel/page-query';
import { queryOn, runQuery } from '../kernel/query';

import type { InvitationPersonState, PeopleFilter, Slice } from './person';

/** Who is looked for among those who have been invited. */
export type InvitationFilter = Omit<PeopleFilter, 'state'> & { state: InvitationPersonState | null };

/** The clock decides, whatever has been written down. */
const inState = (state: InvitationPersonState | null, now: Date): Condition => {
  if (state === null) {
    return { state: { $in: ['pending', 'expired'] } };
  }
  return inStateAt(state === 'invited' ? 'pending' : 'expired', now);
};

/** Reads the open invitations of people who are no users yet; what there is of the others is told at the user. */
export const createInvitationQueries = (strapi: Core.Strapi) => {
  const store = createInvitationStore(strapi);
  const query = () => strapi.db.query(INVITATION_UID);

  const matching = ({ state, accountId, groupId, text }: InvitationFilter, now: Date): Condition => ({
    $and: [
      inState(state, now),
      { invitee_id: null },
      ...(accountId === null ? [] : [{ account_id: accountId }]),
      ...(groupId === null ? [] : [{ groupLinks: { group_id: groupId } }]),
      ...(text === null ? [] : [store.search(text)]),
    ],
  });

  return {
    count: (filter: InvitationFilter, now: Date): Promise<number> => store.count(matching(filter, now)),

    /** The newest first. */
    async page(filter: InvitationFilter, now: Date, { offset, limit }: Slice): Promise<InvitationRecord[]> {
      if (limit === 0) {
        return [];
      }
      const rows = (await query().findMany({
        select: ['id'],
        where: matching(filter, now),
        orderBy: [{ id: 'desc' }],
        offset,
        limit,
      })) as { id: number }[];
      const records = await store.byIds(rows.map(({ id }) => id));
      return records.sort((left, right) => right.id - left.id);
    },

    /** The newest below an id; below none at first. */
    before: (
      filter: InvitationFilter,
      now: Date,
      before: number | null,
      limit: number,
    ): Promise<InvitationRecord[]> =>
      store.page({
        where: { $and: [matching(filter, now), ...(before === null ? [] : [{ id: { $lt: before } }])] },
        orderBy: [{ id: 'desc' }],
        limit,
      }),

    /** User id → how many invitations to their address are pending. */
    async countPending(userIds: readonly number[], now: Date): Promise<Map<number, number>> {
      const rows = await strapi.db
        .queryBuilder(INVITATION_UID)
        .select(['invitee_id', strapi.db.connection.raw('count(*) as pending')])
        .where({ invitee_id: { $in: [...userIds] }, ...livingAt(now) })
        .groupBy('invitee_id')
        .execute<{ invitee_id: number; pending: number | string }[]>({ mapResults: false });
      return new Map(rows.map(({ invitee_id, pending }) => [invitee_id, Number(pending)]));
    },

    /** All to the user's address and all that they have accepted, the newest first. */
    async ofUser(userId: number, addressKey: string | null): Promise<InvitationRecord[]> {
      const theirs = queryOn(strapi, INVITATION_UID)
        .select('id')
        .where('user_id', userId)
        .orWhere('invitee_id', userId);
      const rows = await runQuery<{ id: number }[]>(
        strapi,
        (addressKey === null ? theirs : theirs.orWhere('email_key', addressKey))
          // Not along the primary key; see `inOrder`.
          .orderByRaw('id + 0 desc')
          .limit(MAX_OF_USER),
      );
      return (await store.byIds(rows.map(({ id }) => id))).reverse();
    },
  };
};

/** As many as a person's page shows. */
const MAX_OF_USER = 100;
