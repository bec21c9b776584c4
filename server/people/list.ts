import { pageOf, windowOf, type Page } from '../kernel/paging';
import type { HostUser } from '../users/service';

import type { Context } from './context';
import type { ListPeopleQuery, PeopleFilterQuery } from './contract';
import { partsOf } from './parts';
import { isInvitationState, splitSlice, type PeopleFilter, type Slice } from './person';
import { presentInvited, presentUser, type PersonView } from './present';

/** No row has it: what does not exist has no people. */
const NONE = -1;

/** Whom a query looks for. */
export const filterOf = async (context: Context, query: PeopleFilterQuery): Promise<PeopleFilter> => {
  const { accounts, groups, hasAccounts } = context;
  const account =
    query.account !== undefined && hasAccounts ? await accounts.findAccount(query.account) : null;
  const found = query.group !== undefined && hasAccounts ? await groups.findGroups([query.group]) : null;
  return {
    state: query.state ?? null,
    accountId: query.account === undefined ? null : (account?.id ?? NONE),
    groupId: query.group === undefined ? null : (found?.get(query.group)?.id ?? NONE),
    text: query._q?.trim() || null,
  };
};

/** Where a state is asked for, only one of the two kinds of people can be in it. */
export const byKind = ({ state, ...rest }: PeopleFilter) => ({
  invited: state === null || isInvitationState(state) ? { ...rest, state } : null,
  users: state === null || !isInvitationState(state) ? { ...rest, state } : null,
});

/** The users in the order of these ids, whatever the database has answered; those who are gone are left out. */
export const usersInOrder = async ({ users }: Context, ids: readonly number[]): Promise<HostUser[]> => {
  const found = new Map((await users.findByIds(ids)).map((user) => [user.id, user]));
  return ids.flatMap((id) => found.get(id) ?? []);
};

const usersAt = async (
  context: Context,
  filter: NonNullable<ReturnType<typeof byKind>['users']>,
  slice: Slice,
  total: number,
): Promise<HostUser[]> => usersInOrder(context, await context.people.ids(filter, slice, total));

/**
 * One page of everybody: first those who have been invited and are no users yet, then the users, each the newest first.
 * An invitation to the address of a user has no line of its own; the user's line counts it.
 */
export const listPeople = async (context: Context, query: ListPeopleQuery): Promise<Page<PersonView>> => {
  const { invited, people, invitations } = context;
  const now = context.now();
  const view = windowOf(query, 'id:desc');
  const filter = await filterOf(context, query);
  const kinds = byKind(filter);
  const [invitedCount, userCount] = await Promise.all([
    kinds.invited ? invited.count(kinds.invited, now) : 0,
    kinds.users ? people.count(kinds.users) : 0,
  ]);
  const { first, second } = splitSlice(view, invitedCount);
  const [records, users] = await Promise.all([
    kinds.invited ? invited.page(kinds.invited, now, first) : [],
    kinds.users ? usersAt(context, kinds.users, second, userCount) : [],
  ]);
  const parts = await partsOf(context, users, filter.accountId);
  const data = [
    ...records.map((record) => presentInvited(invitations.present(record))),
    ...parts.map(presentUser),
  ];
  return pageOf(data, view, invitedCount + userCount);
};
