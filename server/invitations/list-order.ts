import { invalidField } from '../kernel/errors';
import type { Condition, Order as OrderBy } from '../kernel/page-query';
import type { PageWindow } from '../kernel/paging';

import { isTime, type SortField } from './contract';
import type { InvitationRecord } from './record';

const COLUMNS: Record<SortField, 'createdAt' | 'expiresAt' | 'emailCanonical' | 'deliverySentAt'> = {
  createdAt: 'createdAt',
  expiresAt: 'expiresAt',
  email: 'emailCanonical',
  sentAt: 'deliverySentAt',
};

/** By what a list of invitations is ordered; the id decides between equal values. */
export interface Order {
  column: (typeof COLUMNS)[SortField];
  direction: 'asc' | 'desc';
}

export const orderOf = ({ field, direction }: PageWindow): Order => ({
  column: COLUMNS[field as SortField],
  direction,
});

export const forwards = ({ column, direction }: Order): OrderBy[] => [
  { [column]: direction },
  { id: direction },
];

export const backwards = ({ column, direction }: Order): OrderBy[] =>
  forwards({ column, direction: direction === 'asc' ? 'desc' : 'asc' });

/** Where in such an order a row is. */
export interface Place {
  value: string | Date;
  id: number;
}

/** A mail that was never sent has no time, and the databases disagree about where nothing sorts. */
const hasPlaces = ({ column }: Order): boolean => column !== 'deliverySentAt';

export const placeOf = (order: Order, record: InvitationRecord | undefined): Place | null => {
  const value = record?.[order.column];
  return record && value && hasPlaces(order) ? { value, id: record.id } : null;
};

/** The range comes first: it is what lets the databases begin in the middle of an index. */
const beyond = ({ column, direction }: Order, { value, id }: Place, isIncluded: boolean): Condition => {
  const than = direction === 'asc' ? '$gt' : '$lt';
  const ids = isIncluded ? `${than}e` : than;
  return {
    $and: [
      { [column]: { [`${than}e`]: value } },
      { $or: [{ [column]: { [than]: value } }, { id: { [ids]: id } }] },
    ],
  };
};

/** What comes after a place. */
export const afterPlace = (order: Order, place: Place): Condition => beyond(order, place, false);

/** What is at a place, and comes after it. */
export const fromPlace = (order: Order, place: Place): Condition => beyond(order, place, true);

/** The cursor of what comes after a row; null where there is none. */
export const cursorAfter = (order: Order, last: InvitationRecord | undefined): string | null => {
  const place = placeOf(order, last);
  if (!place) {
    return null;
  }
  const { value, id } = place;
  const text = value instanceof Date ? value.toISOString() : value;
  return Buffer.from(JSON.stringify([text, id])).toString('base64url');
};

const wrongCursor = () => invalidField('cursor', 'This is not a cursor of this list.');

/** Canonical addresses and times are printable ASCII; anything else could be more than the database takes. */
const VALUE = /^[\x20-\x7e]{1,254}$/;
/** The largest id that every database takes for one. */
const MAX_ID = 2 ** 31 - 1;

const isId = (id: unknown): id is number =>
  typeof id === 'number' && Number.isInteger(id) && id >= 1 && id <= MAX_ID;

const decode = (text: string): { value: string; id: number } => {
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

/** @throws PluginError `ValidationError` for a cursor that is not of this list */
export const readCursor = (order: Order, text: string): Place => {
  const { value, id } = decode(text);
  if (order.column === 'emailCanonical') {
    return { value, id };
  }
  if (!hasPlaces(order) || !isTime(value)) {
    throw wrongCursor();
  }
  return { value: new Date(value), id };
};
