import { useMemo } from 'react';
import type { FilterValues } from '../../kernel/filters/filter-field';
import { isId, isOneOf, useListParams, type ListParams, type ListRules } from '../../kernel/use-list-params';
import { PERSON_STATES, type PeopleFilter, type PeopleQuery } from '../contract';

export type FilterName = 'state' | 'account' | 'group';

const RULES: ListRules<FilterName> = {
  filters: { state: isOneOf(PERSON_STATES), account: isId, group: isId },
  sortable: [],
  defaultSort: '',
};

const toFilter = ({ _q }: ListParams, filters: FilterValues<FilterName>): PeopleFilter => ({
  ...(_q && { _q }),
  ...filters,
});

/** Which people are listed, as the page's URL says. */
export const usePeopleQuery = () => {
  const { list, filters, ...rest } = useListParams(RULES);
  const filter = useMemo(() => toFilter(list, filters), [list, filters]);
  const { page, pageSize } = list;
  // The order is the server's: who is invited before the users, each the newest first.
  const query = useMemo((): PeopleQuery => ({ page, pageSize, ...filter }), [page, pageSize, filter]);
  return { ...rest, filters, filter, query };
};
