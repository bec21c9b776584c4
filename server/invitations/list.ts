import { invalidField } from '../kernel/errors';
import { pageOf, windowOf, type Page, type PageWindow } from '../kernel/paging';

import type { Context } from './context';
import { isTime, type InvitationFilter, type ListQuery, type SortField } from './contract';
import { INVITATION_STATES, type InvitationState } from './invitation';
import { presentInvitation, type InvitationView } from './present';
import type { InvitationRecord } from './record';
import type { Condition } from '../kernel/page-query';

const COLUMNS: Record<SortField, 'createdAt' | 'expiresAt' | 'emailCanonical' | 'deliverySentAt'> = {
  createdAt: 'createdAt',
  expiresAt: 'expiresAt',
  email: 'emailCanonical',
  sentAt: 'deliverySentAt',
};

/** A page that also names the place where it ends, for lists that are read on from there. */
export interface InvitationPage {
  data: InvitationView[];
  meta: { pagination: Page<never>['meta']['pagination'] & { nextCursor: string | null } };
}

/** The clock decides, so `pending` means pending and not overdue, whatever has been written down. */
const stateCondition = (state: InvitationState, now: Date): Condition => {
  if (state === 'pending') {
    return { state, expiresAt: { $gt: now } };
  }
  if (state === 'expired') {
    return { $or: [{ state }, { state: 'pending', expiresAt: { $lte: now } }] };
  }
  return { state };
};

const statusCondition = (status: string | undefined, now: Date): Condition[] => {
  const asked = INVITATION_STATES.filter((state) => status?.split(',').includes(state));
  return asked.length > 0 ? [{ $or: asked.map((state) => stateCondition(state, now)) }] : [];
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
  renewal === undefined ? [] : [stateCondition('expired', now), { renewalRequestedAt: { $notNull: true } }];

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

interface Order {
  column: (typeof COLUMNS)[SortField];
  direction: 'asc' | 'desc';
}

const orderOf = ({ field, direction }: PageWindow): Order => ({
  column: COLUMNS[field as SortField],
  direction,
});

/** A mail that was never sent has no time, and the databases disagree about where nothing sorts. */
const hasCursor = ({ column }: Order): boolean => column !== 'deliverySentAt';

interface Cursor {
  value: string;
  id: number;
}

const wrongCursor = () => invalidField('cursor', 'This is not a cursor of this list.');

/** Canonical addresses and times are printable ASCII; anything else could be more than the database takes. */
const VALUE = /^[\x20-\x7e]{1,254}$/;
/** The largest id that every database takes for one. */
const MAX_ID = 2 ** 31 - 1;

const isId = (id: unknown): id is number =>
  typeof id === 'number' && Number.isInteger(id) && id >= 1 && id <= MAX_ID;

const readCursor = (text: string): Cursor => {
  try {
    const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    if (typeof value === 'string' && VALUE.test(value) && isId(id)) {
      return { value, id };
    }
  } catch {
    // Falls through: whatever it is, it is not one of ours.
  }
  throw wrongCursor();
};

const nextCursor = (order: Order, last: InvitationRecord | undefined): string | null => {
  const value = last?.[order.column];
  if (!last || !value || !hasCursor(order)) {
    return null;
  }
  const text = value instanceof Date ? value.toISOString() : value;
  return Buffer.from(JSON.stringify([text, last.id])).toString('base64url');
};

/** What comes after the cursor in the list's order; the id decides between equal values. */
const afterCursor = (order: Order, { value, id }: Cursor): Condition => {
  const { column, direction } = order;
  const beyond = direction === 'asc' ? '$gt' : '$lt';
  const at = column === 'emailCanonical' ? value : new Date(value);
  if (!hasCursor(order) || (at instanceof Date && !isTime(value))) {
    throw wrongCursor();
  }
  return { $or: [{ [column]: { [beyond]: at } }, { [column]: at, id: { [beyond]: id } }] };
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
  const now = context.now();
  const window = windowOf(query, 'createdAt:desc');
  const order = orderOf(window);
  const where = await conditionsOf(context, query, now);
  const cursor = query.cursor === undefined ? null : readCursor(query.cursor);
  const [total, records] = await Promise.all([
    store.count(where),
    store.page({
      where: cursor ? { $and: [where, afterCursor(order, cursor)] } : where,
      orderBy: [{ [order.column]: order.direction }, { id: order.direction }],
      offset: cursor ? 0 : window.offset,
      limit: window.limit,
    }),
  ]);
  const last = records.length === window.limit ? records[records.length - 1] : undefined;
  const { data, meta } = pageOf(
    records.map((record) => present(context, record)),
    window,
    total,
  );
  return { data, meta: { pagination: { ...meta.pagination, nextCursor: nextCursor(order, last) } } };
};
