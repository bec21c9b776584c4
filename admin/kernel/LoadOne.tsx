import type { ReactNode } from 'react';
import { Button, LinkButton } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { toApiError, useErrorText } from './error-text';
import { useTranslate } from './messages';

interface LoadOneProps<T> {
  query: { data?: T; error?: unknown; refetch: () => unknown };
  /** Said where it does not exist (any more), with the way to all of them. */
  gone: { text: string; path: string; linkText: string };
  children: (data: T) => ReactNode;
}

/** Shows what was asked for once it is here; says what to do where that fails. */
export const LoadOne = <T,>({ query, gone, children }: LoadOneProps<T>) => {
  const t = useTranslate();
  const errorText = useErrorText();
  const { data, error, refetch } = query;
  const isGone = error !== undefined && toApiError(error).status === 404;

  if (isGone) {
    return (
      <Page.Error
        content={gone.text}
        action={
          <LinkButton tag={Link} to={gone.path} variant="secondary">
            {gone.linkText}
          </LinkButton>
        }
      />
    );
  }
  if (data !== undefined) return <>{children(data)}</>;
  if (error === undefined) return <Page.Loading />;
  return (
    <Page.Error
      content={errorText(error)}
      action={<Button onClick={() => void refetch()}>{t('action.retry')}</Button>}
    />
  );
};
