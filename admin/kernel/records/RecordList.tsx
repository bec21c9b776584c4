import type { ReactNode } from 'react';
import { EmptyState, type EmptyStateProps } from '../EmptyState';
import { ListBody } from '../ListBody';
import { Records } from './Records';
import type { Identified, RecordsProps } from './column';

interface Pagination {
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
}

interface RecordListProps<R> extends Omit<RecordsProps<R>, 'records' | 'isLoading'> {
  /** As the page of records was asked for */
  query: {
    data?: { data: R[]; meta: { pagination: Pagination } };
    error?: unknown;
    isLoading: boolean;
    refetch: () => unknown;
  };
  /** Said where there are none, where none matches, and how to get out of that. */
  empty: EmptyStateProps;
  footer?: ReactNode;
}

/** One page of records, or why there are none, and the way to the other pages. */
export const RecordList = <R extends Identified>(props: RecordListProps<R>) => {
  const { query, empty, footer, ...records } = props;
  const { data, error, isLoading, refetch } = query;
  const found = data?.data ?? [];

  return (
    <ListBody
      error={error}
      onRetry={() => void refetch()}
      isEmpty={!isLoading && found.length === 0}
      empty={<EmptyState {...empty} />}
      footer={footer}
      pagination={data?.meta.pagination}
    >
      <Records {...records} records={found} isLoading={isLoading} />
    </ListBody>
  );
};
