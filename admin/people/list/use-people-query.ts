import { useMemo } from 'react';
import { isId, isOneOf, useListParams, type ListParams, type ListRules } from '../../kernel/use-list-params';
import { PERSON_STATES, type PeopleQuery } from '../contract';

export const FILTERS = ['state', 'account', 'group'] as const;
export type FilterName = (typeof FILTERS)[number];
export type FilterValues = Partial<Record<FilterName, string>>;

const RULES: ListRules<FilterName> = {
  filters: { state: isOneOf(PERSON_STATES), account: isId, group: isId },
  sortable: [],
  defaultSort: '',
};

/** The order is the server's: who is invited before the users, each the newest first. */
const toQuery = ({ sort, ...list }: ListParams, filters: FilterValues): PeopleQuery => ({
  ...list,
  ...filters,
});

/** Which people are listed, as the page's URL says. */
export const usePeopleQuery = () => {
  const { list, filters, ...rest } = useListParams(RULES);
  const query = useMemo(() => toQuery(list, filters), [list, filters]);
  return { ...rest, filters, query };
};
