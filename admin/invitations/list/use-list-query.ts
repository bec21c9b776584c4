import { useMemo } from 'react';
import { isId, isOneOf, useListParams, type ListParams, type ListRules } from '../../kernel/use-list-params';
import { DELIVERY_STATES, SOURCES, STATUSES, type ListQuery } from '../contract';

export const FILTERS = [
  'status',
  'delivery',
  'account',
  'group',
  'role',
  'source',
  'createdFrom',
  'createdTo',
] as const;
export type FilterName = (typeof FILTERS)[number];
export type FilterValues = Partial<Record<FilterName, string>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(new Date(text).getTime());

const RULES: ListRules<FilterName> = {
  filters: {
    status: isOneOf(STATUSES),
    delivery: isOneOf(DELIVERY_STATES),
    account: isId,
    group: isId,
    role: isId,
    source: isOneOf(SOURCES),
    createdFrom: isDay,
    createdTo: isDay,
  },
  sortable: ['email', 'createdAt', 'expiresAt', 'sentAt'],
  defaultSort: 'createdAt:desc',
};

/** The first and the last moment of a day, by the admin's clock. */
const dayStart = (day: string) => new Date(`${day}T00:00:00`).toISOString();
const dayEnd = (day: string) => new Date(`${day}T23:59:59.999`).toISOString();

const toQuery = (list: ListParams, { createdFrom, createdTo, ...rest }: FilterValues): ListQuery => ({
  ...list,
  ...rest,
  ...(createdFrom && { createdFrom: dayStart(createdFrom) }),
  ...(createdTo && { createdTo: dayEnd(createdTo) }),
});

/** Which invitations are listed, as the page's URL says. */
export const useListQuery = () => {
  const { list, filters, ...rest } = useListParams(RULES);
  const query = useMemo(() => toQuery(list, filters), [list, filters]);
  return { ...rest, filters, query };
};
