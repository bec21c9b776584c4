import type { Core } from '@strapi/types';

import { FORMER_MEMBERSHIP_UID } from '../accounts/content-type';

import type { Slice } from './person';
import { createUserMatcher, type UserFilter } from './user-matcher';

export type { UserFilter } from './user-matcher';

interface Total {
  total: number | string;
}

/** Counts and pages through users; the only access to their table as far as lists of people are concerned. */
export const createUserQueries = (strapi: Core.Strapi) => {
  const matching = createUserMatcher(strapi);

  const countAll = async (filter: UserFilter): Promise<number> => {
    const rows: Total[] = await matching(filter).query.count({ total: '*' });
    return Number(rows[0]?.total ?? 0);
  };

  return {
    /** How many there are; of the active ones of the whole site, who are nearly all, those who are not are counted. */
    async count(filter: UserFilter): Promise<number> {
      const { state, accountId, groupId, text } = filter;
      if (state !== 'active' || accountId !== null || groupId !== null || text !== null) {
        return countAll(filter);
      }
      const [all, blocked, removed] = await Promise.all([
        countAll({ ...filter, state: null }),
        countAll({ ...filter, state: 'blocked' }),
        countAll({ ...filter, state: 'removed' }),
      ]);
      return all - blocked - removed;
    },

    /** Ids of users, the newest first; what lies beyond the middle is counted from the end. */
    async ids(filter: UserFilter, { offset, limit }: Slice, total: number): Promise<number[]> {
      const wanted = Math.min(limit, total - offset);
      if (wanted <= 0) {
        return [];
      }
      const isFromEnd = offset > total / 2;
      const { query, id } = matching(filter);
      const rows = await query
        .select<{ id: number }[]>({ id })
        .orderBy(id, isFromEnd ? 'asc' : 'desc')
        .offset(isFromEnd ? total - offset - wanted : offset)
        .limit(wanted);
      const ids = rows.map((row) => row.id);
      return isFromEnd ? ids.reverse() : ids;
    },

    /** Ids of the newest users below an id; below none at first. */
    async idsBefore(filter: UserFilter, before: number | null, limit: number): Promise<number[]> {
      const { query, id } = matching(filter);
      const below = before === null ? query : query.where(id, '<', before);
      const rows = await below.select<{ id: number }[]>({ id }).orderBy(id, 'desc').limit(limit);
      return rows.map((row) => row.id);
    },

    /** Those of these users who had a membership once. */
    async formerMembers(userIds: readonly number[]): Promise<Set<number>> {
      const rows = await strapi.db
        .queryBuilder(FORMER_MEMBERSHIP_UID)
        .select(['user_id'])
        .where({ user_id: { $in: [...userIds] } })
        .execute<{ user_id: number }[]>({ mapResults: false });
      return new Set(rows.map(({ user_id: userId }) => userId));
    },
  };
};
