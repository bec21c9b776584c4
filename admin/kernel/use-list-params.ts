import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

export const PAGE_SIZES = ['10', '20', '50', '100'];
const DEFAULT_PAGE_SIZE = 10;
const MAX_PAGE_SIZE = 100;
/** The longest search text that the server takes. */
const SEARCH_LIMIT = 254;

export const isOneOf = (values: readonly string[]) => (text: string) => values.includes(text);

/** What a documentId looks like. */
export const isId = (text: string): boolean => /^[a-z0-9]{1,64}$/i.test(text);

const positive = (text: string | null, fallback: number): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : fallback;
};

/** The column headers write `field:ASC`; the server reads `field:asc`. */
const readSort = (text: string | null, sortable: readonly string[], fallback: string): string => {
  const [field = '', direction = ''] = (text ?? '').split(':');
  const isKnown = sortable.includes(field) && ['asc', 'desc'].includes(direction.toLowerCase());
  return isKnown ? `${field}:${direction.toLowerCase()}` : fallback;
};

/** What a list can be narrowed and sorted by. Must be the same object at each drawing. */
export interface ListRules<Name extends string> {
  /** Each filter, and which values of it are valid. */
  filters: Record<Name, (text: string) => boolean>;
  sortable: readonly string[];
  defaultSort: string;
}

export interface ListParams {
  page: number;
  pageSize: number;
  sort: string;
  _q?: string;
}

/** What the server is asked for, read from the page's URL; whatever is not valid there counts as not given. */
const readParams = <Name extends string>(params: URLSearchParams, rules: ListRules<Name>): ListParams => {
  const search = params.get('_q')?.trim().slice(0, SEARCH_LIMIT);
  return {
    page: positive(params.get('page'), 1),
    pageSize: Math.min(positive(params.get('pageSize'), DEFAULT_PAGE_SIZE), MAX_PAGE_SIZE),
    sort: readSort(params.get('sort'), rules.sortable, rules.defaultSort),
    ...(search && { _q: search }),
  };
};

const readFilters = <Name extends string>(
  params: URLSearchParams,
  rules: ListRules<Name>,
): Partial<Record<Name, string>> => {
  const filters: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(rules.filters) as Name[]) {
    const value = params.get(name);
    if (value && rules.filters[name](value)) filters[name] = value;
  }
  return filters;
};

/** A list's state, which lives in the URL: it can be bookmarked, shared, and survives "back". */
export const useListParams = <Name extends string>(rules: ListRules<Name>) => {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params, rules), [params, rules]);
  const list = useMemo(() => readParams(params, rules), [params, rules]);

  /** An empty value takes the filter off; any change leads back to the first page. */
  const setFilter = useCallback(
    (name: Name, value: string) =>
      setParams((current) => {
        const next = new URLSearchParams(current);
        if (value) next.set(name, value);
        else next.delete(name);
        next.delete('page');
        return next;
      }),
    [setParams],
  );

  const clear = useCallback(
    () =>
      setParams((current) => {
        const next = new URLSearchParams(current);
        [...Object.keys(rules.filters), '_q', 'page'].forEach((name) => next.delete(name));
        return next;
      }),
    [setParams, rules],
  );

  return { list, filters, setFilter, clear, isNarrowed: '_q' in list || Object.keys(filters).length > 0 };
};
