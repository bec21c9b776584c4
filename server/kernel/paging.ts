import { string } from 'yup';

import { oneLine } from './fields';

const MAX_PAGE = 100_000_000;
const MAX_PAGE_SIZE = 100;
const DEFAULT_PAGE_SIZE = 20;
/** As long as the longest address. */
const MAX_SEARCH_LENGTH = 254;

const wholeNumber = (label: string, max: number) =>
  string().test('number', `${label} is a whole number from 1 to ${max}.`, (value) =>
    value === undefined ? true : /^[1-9]\d{0,8}$/.test(value) && Number(value) <= max,
  );

/** The keys that every list takes in its query; `sortFields` are what it can be ordered by. */
export const pagingFields = (sortFields: readonly [string, ...string[]]) => ({
  page: wholeNumber('The page', MAX_PAGE),
  pageSize: wholeNumber('The page size', MAX_PAGE_SIZE),
  sort: string().matches(
    new RegExp(`^(${sortFields.join('|')}):(asc|desc)$`),
    `The order is one of ${sortFields.join(', ')} followed by ":asc" or ":desc".`,
  ),
  _q: oneLine('The search', MAX_SEARCH_LENGTH),
});

export interface PagingQuery {
  page?: string | undefined;
  pageSize?: string | undefined;
  sort?: string | undefined;
}

type Direction = 'asc' | 'desc';

/** What a store is asked for. */
export interface PageWindow {
  page: number;
  pageSize: number;
  offset: number;
  limit: number;
  field: string;
  direction: Direction;
}

/** @param defaultSort as in the query: `name:asc` */
export const windowOf = (query: PagingQuery, defaultSort: string): PageWindow => {
  const page = Number(query.page ?? 1);
  const pageSize = Number(query.pageSize ?? DEFAULT_PAGE_SIZE);
  const [field = '', direction] = (query.sort ?? defaultSort).split(':');
  return {
    page,
    pageSize,
    offset: (page - 1) * pageSize,
    limit: pageSize,
    field,
    direction: direction === 'desc' ? 'desc' : 'asc',
  };
};

/** One page of a list, as it is answered. */
export interface Page<T> {
  data: T[];
  meta: { pagination: { page: number; pageSize: number; pageCount: number; total: number } };
}

export const pageOf = <T>(data: T[], { page, pageSize }: PageWindow, total: number): Page<T> => ({
  data,
  meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
});
