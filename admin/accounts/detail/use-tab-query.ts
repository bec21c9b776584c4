import { useMemo } from 'react';
import { useListParams, type ListRules } from '../../kernel/use-list-params';
import type { ListQuery } from '../contract';

/** The tabs are sorted by the server alone. */
const RULES: ListRules<never> = { filters: {}, sortable: [], defaultSort: '' };

/** Which page of the open tab is shown, as the page's URL says. */
export const useTabQuery = () => {
  const { list, clear, isNarrowed } = useListParams(RULES);
  const query = useMemo((): ListQuery => {
    const { page, pageSize, _q } = list;
    return { page, pageSize, ...(_q && { _q }) };
  }, [list]);

  return { query, clear, isNarrowed };
};
