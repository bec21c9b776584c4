import type { Order } from '../kernel/page-query';
import { pageOf, windowOf, type Page, type PagingQuery } from '../kernel/paging';

import type { Context } from './context';
import type { MembershipRecord } from './membership';

/** What a list of members can be ordered by. */
export const MEMBER_SORT_FIELDS = ['joinedAt', 'username', 'email'] as const;

export interface MemberQuery extends PagingQuery {
  _q?: string | undefined;
}

const orderOf = (field: string, direction: 'asc' | 'desc'): Order =>
  field === 'joinedAt' ? { joinedAt: direction } : { user: { [field]: direction } };

/** One page of an account's members; the owner is wherever the order puts them. */
export const pageOfMembers = async (
  { memberships }: Context,
  accountId: number,
  query: MemberQuery,
): Promise<Page<MembershipRecord>> => {
  const view = windowOf(query, 'joinedAt:asc');
  const text = query._q?.trim();
  const where = { account_id: accountId, ...(text ? await memberships.search(accountId, text) : {}) };
  const { offset, limit, field, direction } = view;
  const [total, records] = await Promise.all([
    memberships.count(where),
    memberships.page({
      where,
      offset,
      limit,
      orderBy: [orderOf(field, direction), { id: direction }],
    }),
  ]);
  return pageOf(records, view, total);
};
