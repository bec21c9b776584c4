import { pageOf, windowOf, type Page } from '../kernel/paging';
import type { Condition } from '../kernel/page-query';

import type { Context } from './context';
import { NO_ACCOUNT, type GroupFilter, type ListGroupsQuery } from './contract';
import { presentGroups, type GroupView } from './present';

const accountCondition = async (
  { accounts }: Context,
  account: string | undefined,
): Promise<Condition | null> => {
  if (account === undefined) {
    return null;
  }
  // An account that does not exist has no groups; it does not have those of the whole site.
  return { account_id: account === NO_ACCOUNT ? null : ((await accounts.findAccount(account))?.id ?? -1) };
};

/** Which groups a filter wants. */
export const conditionOf = async (context: Context, { account, _q }: GroupFilter): Promise<Condition> => {
  const text = _q?.trim();
  const conditions = [await accountCondition(context, account), text ? context.store.search(text) : null];
  return { $and: conditions.flatMap((condition) => (condition ? [condition] : [])) };
};

/** One page of groups. */
export const listGroups = async (context: Context, query: ListGroupsQuery): Promise<Page<GroupView>> => {
  const { store } = context;
  const view = windowOf(query, 'name:asc');
  const where = await conditionOf(context, query);
  const { offset, limit, field, direction } = view;
  const [total, records] = await Promise.all([
    store.count(where),
    store.page({ where, offset, limit, orderBy: [{ [field]: direction }, { id: direction }] }),
  ]);
  return pageOf(await presentGroups(context, records), view, total);
};
