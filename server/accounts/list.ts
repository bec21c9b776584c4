import { pageOf, windowOf, type Page } from '../kernel/paging';

import type { Context } from './context';
import type { ListAccountsQuery } from './contract';
import { presentAccounts, type AccountView } from './present';

/** One page of accounts. */
export const listAccounts = async (
  context: Context,
  query: ListAccountsQuery,
): Promise<Page<AccountView>> => {
  const { accounts } = context;
  const view = windowOf(query, 'name:asc');
  const text = query._q?.trim();
  const where = text ? accounts.search(text) : {};
  const { offset, limit, field, direction } = view;
  const [total, records] = await Promise.all([
    accounts.count(where),
    accounts.page({ where, offset, limit, orderBy: [{ [field]: direction }, { id: direction }] }),
  ]);
  return pageOf(await presentAccounts(context, records), view, total);
};
