import type { Core } from '@strapi/types';

import { FORMER_MEMBERSHIP_UID, MEMBERSHIP_UID } from '../accounts/content-type';
import type { Query } from '../kernel/query';
import { GROUP_MEMBER_UID } from '../groups/content-type';
import { PROFILE_UID } from '../users/content-type';
import { USER_UID } from '../users/user';

import type { PeopleFilter, UserState } from './person';

/** Who is looked for among the users. */
export type UserFilter = Omit<PeopleFilter, 'state'> & { state: UserState | null };

/** `!` is the escape character; a backslash would mean something else on each database. */
const ESCAPED = /[!%_]/g;

const tablesOf = (strapi: Core.Strapi) => {
  const tableOf = (uid: string): string => strapi.db.metadata.get(uid).tableName;
  return {
    users: tableOf(USER_UID),
    profiles: tableOf(PROFILE_UID),
    memberships: tableOf(MEMBERSHIP_UID),
    formers: tableOf(FORMER_MEMBERSHIP_UID),
    groupMembers: tableOf(GROUP_MEMBER_UID),
  };
};

/**
 * Finds users by what the host's own queries cannot ask for. Where an account or a group is named, the search begins with
 * its few members and not with the site's many users.
 */
export const createUserMatcher = (strapi: Core.Strapi) => {
  const knex = strapi.db.connection;
  const tables = tablesOf(strapi);
  const column = (name: string) => knex.ref(name);

  /** Users who had a membership and have none. */
  const lost = (): Query =>
    knex(`${tables.formers} as f`)
      .distinct('f.user_id')
      .whereNotNull('f.user_id')
      .whereNotExists(
        knex(`${tables.memberships} as m`).select(knex.raw('1')).where('m.user_id', column('f.user_id')),
      );

  const inAccount = (accountId: number, state: UserState | null): Query => {
    const members = knex(tables.memberships).select('user_id').where('account_id', accountId);
    const formers = knex(tables.formers).select('user_id').where('account_id', accountId);
    if (state === null) {
      return members.union([formers]);
    }
    return state === 'removed' ? formers : members;
  };

  const inGroup = (groupId: number): Query =>
    knex(tables.groupMembers).select('user_id').where('group_id', groupId);

  /** The smallest set that holds everybody who is looked for; null for all users. */
  const candidates = ({ accountId, groupId, state }: UserFilter): Query | null => {
    if (accountId !== null) {
      return inAccount(accountId, state);
    }
    if (groupId !== null) {
      return inGroup(groupId);
    }
    return state === 'removed' ? lost() : null;
  };

  const isNotBlocked = (query: Query): Query =>
    query.where((either) => {
      either.where('u.blocked', false).orWhereNull('u.blocked');
    });

  /** Asked of one user at a time: a page of the nearly all who are in this state is full after a few. */
  const isNotLost = (query: Query): Query => {
    const ofUser = (table: string): Query =>
      knex(`${table} as of_user`).select(knex.raw('1')).where('of_user.user_id', column('u.id'));
    return query.where((either) => {
      either.whereNotExists(ofUser(tables.formers)).orWhereExists(ofUser(tables.memberships));
    });
  };

  const inState = (query: Query, { state, accountId, groupId }: UserFilter): Query => {
    if (state === null) {
      return query;
    }
    if (state === 'blocked') {
      return query.where('u.blocked', true);
    }
    if (accountId !== null) {
      return state === 'active' ? isNotBlocked(query) : query;
    }
    if (state === 'active') {
      return isNotLost(isNotBlocked(query));
    }
    return isNotBlocked(groupId === null ? query : query.whereIn('u.id', lost()));
  };

  const withText = (query: Query, text: string | null): Query => {
    if (text === null) {
      return query;
    }
    const pattern = `%${text.replace(ESCAPED, '!$&')}%`;
    const contains = (name: string) => knex.raw(`lower(??) like lower(?) escape '!'`, [name, pattern]);
    const named = knex(`${tables.profiles} as p`)
      .select('p.user_id')
      .where((either) => {
        either.where(contains('p.first_name')).orWhere(contains('p.last_name'));
      })
      .whereNotNull('p.user_id');
    return query.where((either) => {
      either.where(contains('u.email')).orWhere(contains('u.username')).orWhereIn('u.id', named);
    });
  };

  /** @param id set to the column that holds the users' ids */
  return (filter: UserFilter): { query: Query; id: string } => {
    const { accountId, groupId, state, text } = filter;
    const source = candidates(filter);
    if (source === null) {
      return { query: withText(inState(knex(`${tables.users} as u`), filter), text), id: 'u.id' };
    }
    const query: Query = knex.from(source.as('s'));
    const isInAccountAlone = accountId !== null && (state === null || state === 'removed');
    const asksUsers = text !== null || !(isInAccountAlone || state === null);
    const joined = asksUsers ? query.join(`${tables.users} as u`, 'u.id', 's.user_id') : query;
    const inBoth =
      accountId !== null && groupId !== null ? joined.whereIn('s.user_id', inGroup(groupId)) : joined;
    return { query: withText(asksUsers ? inState(inBoth, filter) : inBoth, text), id: 's.user_id' };
  };
};
