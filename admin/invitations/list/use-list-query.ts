import { useMemo } from 'react';
import type { FilterValues } from '../../kernel/filters/filter-field';
import { isId, isOneOf, useListParams, type ListParams, type ListRules } from '../../kernel/use-list-params';
import {
  ATTENTION_REASONS,
  DELIVERY_STATES,
  SOURCES,
  STATUSES,
  type ListFilter,
  type ListQuery,
} from '../contract';

export type FilterName =
  | 'status'
  | 'delivery'
  | 'account'
  | 'group'
  | 'role'
  | 'source'
  | 'renewal'
  | 'attention'
  | 'createdFrom'
  | 'createdTo';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(new Date(text).getTime());

/** The values of the filter, as the server takes them. */
export const ANY_ATTENTION = ATTENTION_REASONS.join(',');
export const INVITER_LEFT = 'inviter-gone,inviter-blocked';

const RULES: ListRules<FilterName> = {
  filters: {
    status: isOneOf(STATUSES),
    delivery: isOneOf(DELIVERY_STATES),
    account: isId,
    group: isId,
    role: isId,
    source: isOneOf(SOURCES),
    renewal: isOneOf(['requested']),
    attention: isOneOf([ANY_ATTENTION, INVITER_LEFT]),
    createdFrom: isDay,
    createdTo: isDay,
  },
  sortable: ['email', 'createdAt', 'expiresAt', 'sentAt'],
  defaultSort: 'createdAt:desc',
};

/** The first and the last moment of a day, by the admin's clock. */
const dayStart = (day: string) => new Date(`${day}T00:00:00`).toISOString();
const dayEnd = (day: string) => new Date(`${day}T23:59:59.999`).toISOString();

const toFilter = (
  { _q }: ListParams,
  { createdFrom, createdTo, ...rest }: FilterValues<FilterName>,
): ListFilter => ({
  ...(_q && { _q }),
  ...rest,
  ...(createdFrom && { createdFrom: dayStart(createdFrom) }),
  ...(createdTo && { createdTo: dayEnd(createdTo) }),
});

/** Which invitations are listed, as the page's URL says. */
export const useListQuery = () => {
  const { list, filters, ...rest } = useListParams(RULES);
  const filter = useMemo(() => toFilter(list, filters), [list, filters]);
  const query = useMemo((): ListQuery => ({ ...list, ...filter }), [list, filter]);
  return { ...rest, filters, filter, query };
};
