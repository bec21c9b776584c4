import type { ReactNode } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Page, Pagination } from '@strapi/strapi/admin';
import { useErrorText } from './error-text';
import { useTranslate } from './messages';
import { PAGE_SIZES } from './use-list-params';

interface ListBodyProps {
  error: unknown;
  onRetry: () => void;
  isEmpty: boolean;
  /** Shown instead of the rows where there are none. */
  empty: ReactNode;
  pagination: { page: number; pageSize: number; pageCount: number; total: number } | undefined;
  children: ReactNode;
  /** Stands between the rows and the way to the other pages */
  footer?: ReactNode;
}

/** The rows of a list, or why there are none; below them the way to its other pages. */
export const ListBody = (props: ListBodyProps) => {
  const { error, onRetry, isEmpty, empty, pagination, children, footer } = props;
  const t = useTranslate();
  const errorText = useErrorText();

  if (error) {
    return (
      <Page.Error
        content={errorText(error)}
        action={<Button onClick={onRetry}>{t('action.retry')}</Button>}
      />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {isEmpty ? empty : children}
      {footer}
      {pagination && (
        <Pagination.Root {...pagination}>
          <Pagination.PageSize options={PAGE_SIZES} />
          <Pagination.Links />
        </Pagination.Root>
      )}
    </Flex>
  );
};
