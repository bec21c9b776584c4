import type { Condition } from '../kernel/page-query';
import { pageOf, windowOf, type Page } from '../kernel/paging';

import type { Context } from './context';
import type { AccountFilter, ListAccountsQuery } from './contract';
import { presentAccounts, type AccountView } from './present';

/** Which accounts a filter wants. */
export const conditionOf = ({ accounts }: Context, { _q }: AccountFilter): Condition => {
  const text = _q?.trim();
  return text ? accounts.search(text) : {};
};

/** One page of accounts. */
export const listAccounts = async (
  context: Context,
  query: ListAccountsQuery,
): Promise<Page<AccountView>> => {
  const { accounts } = context;
  const view = windowOf(query, 'name:asc');
  const where = conditionOf(context, query);
  const { offset, limit, field, direction } = view;
  const [total, records] = await Promise.all([
    accounts.count(where),
    accounts.page({ where, offset, limit, orderBy: [{ [field]: direction }, { id: direction }] }),
  ]);
  return pageOf(await presentAccounts(context, records), view, total);
};
