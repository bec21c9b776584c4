import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { DELIVERY_STATES, SOURCES, STATUSES, type ListQuery } from '../contract';

export const FILTERS = ['status', 'delivery', 'role', 'source', 'createdFrom', 'createdTo'] as const;
export type FilterName = (typeof FILTERS)[number];
export type FilterValues = Partial<Record<FilterName, string>>;

export const SORTABLE = ['email', 'createdAt', 'expiresAt', 'sentAt'] as const;

export const PAGE_SIZES = ['10', '20', '50', '100'];
const DEFAULT_PAGE_SIZE = 10;
const MAX_PAGE_SIZE = 100;
/** The longest search text that the server takes. */
const SEARCH_LIMIT = 254;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(new Date(text).getTime());
const isOneOf = (values: readonly string[]) => (text: string) => values.includes(text);

const IS_VALID: Record<FilterName, (text: string) => boolean> = {
  status: isOneOf(STATUSES),
  delivery: isOneOf(DELIVERY_STATES),
  role: (text) => /^[a-z0-9]{1,64}$/i.test(text),
  source: isOneOf(SOURCES),
  createdFrom: isDay,
  createdTo: isDay,
};

const positive = (text: string | null, fallback: number): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : fallback;
};

/** The column headers write `field:ASC`; the server reads `field:asc`. */
const readSort = (text: string | null): string => {
  const [field = '', direction = ''] = (text ?? '').split(':');
  const isKnown = isOneOf(SORTABLE)(field) && ['asc', 'desc'].includes(direction.toLowerCase());
  return isKnown ? `${field}:${direction.toLowerCase()}` : 'createdAt:desc';
};

/** The first and the last moment of a day, by the admin's clock. */
const dayStart = (day: string) => new Date(`${day}T00:00:00`).toISOString();
const dayEnd = (day: string) => new Date(`${day}T23:59:59.999`).toISOString();

const readFilters = (params: URLSearchParams): FilterValues =>
  Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = params.get(name);
      return value && IS_VALID[name](value) ? [[name, value]] : [];
    }),
  );

/** What the server is asked for, read from the page's URL; whatever is not valid there counts as not given. */
const toQuery = (params: URLSearchParams, filters: FilterValues): ListQuery => {
  const { createdFrom, createdTo, ...rest } = filters;
  const search = params.get('_q')?.trim().slice(0, SEARCH_LIMIT);
  return {
    page: positive(params.get('page'), 1),
    pageSize: Math.min(positive(params.get('pageSize'), DEFAULT_PAGE_SIZE), MAX_PAGE_SIZE),
    sort: readSort(params.get('sort')),
    ...(search && { _q: search }),
    ...rest,
    ...(createdFrom && { createdFrom: dayStart(createdFrom) }),
    ...(createdTo && { createdTo: dayEnd(createdTo) }),
  };
};

/** The list's state, which lives in the URL: it can be bookmarked, shared, and survives "back". */
export const useListQuery = () => {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const query = useMemo(() => toQuery(params, filters), [params, filters]);

  /** An empty value takes the filter off; any change leads back to the first page. */
  const setFilter = useCallback(
    (name: FilterName, value: string) =>
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
        [...FILTERS, '_q', 'page'].forEach((name) => next.delete(name));
        return next;
      }),
    [setParams],
  );

  return { query, filters, setFilter, clear, isNarrowed: '_q' in query || Object.keys(filters).length > 0 };
};
