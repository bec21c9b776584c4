import type { LongList } from '../kernel/long-lists';
import type { Condition } from '../kernel/page-query';
import { pageOf, windowOf, type Page, type PageWindow } from '../kernel/paging';

import { inStateAt } from './condition';
import type { Context } from './context';
import type { InvitationFilter, ListQuery } from './contract';
import { INVITATION_STATES } from './invitation';
import {
  afterPlace,
  backwards,
  cursorAfter,
  forwards,
  fromPlace,
  orderOf,
  placeOf,
  readCursor,
  type Order,
  type Place,
} from './list-order';
import { presentInvitation, type InvitationView } from './present';
import type { InvitationRecord } from './record';

/** A page that also names the place where it ends, for lists that are read on from there. */
export interface InvitationPage {
  data: InvitationView[];
  meta: { pagination: Page<never>['meta']['pagination'] & { nextCursor: string | null } };
}

const statusCondition = (status: string | undefined, now: Date): Condition[] => {
  const asked = INVITATION_STATES.filter((state) => status?.split(',').includes(state));
  return asked.length > 0 ? [{ $or: asked.map((state) => inStateAt(state, now)) }] : [];
};

/** `none` is an invitation for which no mail was asked. */
const deliveryCondition = (delivery: string | undefined): Condition[] =>
  delivery === undefined
    ? []
    : [
        {
          $or: delivery
            .split(',')
            .map((state) =>
              state === 'none' ? { deliveryState: { $null: true } } : { deliveryState: state },
            ),
        },
      ];

const renewalCondition = (renewal: string | undefined, now: Date): Condition[] =>
  renewal === undefined ? [] : [inStateAt('expired', now), { renewalRequestedAt: { $notNull: true } }];

const dateCondition = ({ createdFrom, createdTo }: InvitationFilter): Condition[] => [
  ...(createdFrom === undefined ? [] : [{ createdAt: { $gte: new Date(createdFrom) } }]),
  ...(createdTo === undefined ? [] : [{ createdAt: { $lte: new Date(createdTo) } }]),
];

/** Of nothing that exists: an id that no row has. */
const NONE = -1;

const accessCondition = async (
  { accounts, groups }: Context,
  { account, group }: InvitationFilter,
): Promise<Condition[]> => {
  const named = account === undefined ? null : await accounts.findAccount(account);
  const found = group === undefined ? null : (await groups.findGroups([group])).get(group);
  return [
    ...(account === undefined ? [] : [{ account_id: named?.id ?? NONE }]),
    ...(group === undefined ? [] : [{ groupLinks: { group_id: found?.id ?? NONE } }]),
  ];
};

/** What a filter asks of the rows, by the clock as it is then. */
export const conditionsOf = async (
  context: Context,
  query: InvitationFilter,
  now: Date,
): Promise<Condition> => {
  const { store, users } = context;
  const role = query.role === undefined ? null : await users.findRole(query.role);
  return {
    $and: [
      ...statusCondition(query.status, now),
      ...deliveryCondition(query.delivery),
      ...renewalCondition(query.renewal, now),
      ...(query.attention === undefined ? [] : [{ needsAttention: { $in: query.attention.split(',') } }]),
      ...(query.source === undefined ? [] : [{ source: { $in: query.source.split(',') } }]),
      ...(query.role === undefined ? [] : [{ role: role?.id ?? NONE }]),
      ...(await accessCondition(context, query)),
      ...dateCondition(query),
      ...(query._q?.trim() ? [store.search(query._q.trim())] : []),
    ],
  };
};

/** Rows of a list in its order, whose page has a number. */
const numberedPage = async (
  { store }: Context,
  {
    where,
    order,
    window,
    list,
  }: { where: Condition; order: Order; window: PageWindow; list: LongList<Place> },
): Promise<InvitationRecord[]> => {
  const { offset, limit } = window;
  const { from, skip } = list.startOf(offset, limit);
  if (from === 'last') {
    const page = {
      where,
      orderBy: backwards(order),
      offset: skip,
      limit: Math.min(limit, list.total - offset),
    };
    return (await store.page(page)).reverse();
  }
  const rest = from === 'first' ? where : { $and: [where, fromPlace(order, from)] };
  return store.page({ where: rest, orderBy: forwards(order), offset: skip, limit });
};

/** The first leads to the same page again and to those before it, the last to those that follow. */
const markEnds = (
  list: LongList<Place>,
  order: Order,
  offset: number,
  records: readonly InvitationRecord[],
): void => {
  for (const index of [0, records.length - 1]) {
    const place = placeOf(order, records[index]);
    if (place) {
      list.mark(offset + index, place);
    }
  }
};

/**
 * One page of invitations, by page number or, for long lists, by cursor.
 *
 * @param present how each is shown; by default whole, as administrators see it
 * @throws PluginError `ValidationError` for a cursor that is not ours
 */
export const listInvitations = async (
  context: Context,
  query: ListQuery,
  present: (context: Context, record: InvitationRecord) => InvitationView = presentInvitation,
): Promise<InvitationPage> => {
  const { store } = context;
  const { page: _page, pageSize: _size, cursor, ...asked } = query;
  const window = windowOf(query, 'createdAt:desc');
  const order = orderOf(window);
  const where = await conditionsOf(context, query, context.now());
  const place = cursor === undefined ? null : readCursor(order, cursor);
  const list = await context.longLists(JSON.stringify(Object.entries(asked).sort()), () =>
    store.count(where),
  );
  let records: InvitationRecord[];
  if (place) {
    const rest = { $and: [where, afterPlace(order, place)] };
    records = await store.page({ where: rest, orderBy: forwards(order), limit: window.limit });
  } else {
    records = await numberedPage(context, { where, order, window, list });
    markEnds(list, order, window.offset, records);
  }
  const last = records.length === window.limit ? records.at(-1) : undefined;
  const { data, meta } = pageOf(
    records.map((record) => present(context, record)),
    window,
    list.total,
  );
  return { data, meta: { pagination: { ...meta.pagination, nextCursor: cursorAfter(order, last) } } };
};
