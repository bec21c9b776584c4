import type { ReactNode } from 'react';
import { Button, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useTranslate } from './messages';

export interface EmptyStateProps {
  /** Why there is nothing. */
  text: string;
  /** Why there is nothing that matches. */
  nothingFound: string;
  /** A search or filters are in force. */
  isNarrowed: boolean;
  onClear: () => void;
  /** Where filters are taken off as well */
  clearLabel?: string;
  /** What to do about it. */
  action?: ReactNode;
}

/** Says why a list shows nothing, and what to do. */
export const EmptyState = (props: EmptyStateProps) => {
  const { text, nothingFound, isNarrowed, onClear, clearLabel, action } = props;
  const t = useTranslate();
  const clear = (
    <Button variant="secondary" onClick={onClear}>
      {clearLabel ?? t('action.clearSearch')}
    </Button>
  );

  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={isNarrowed ? nothingFound : text}
      action={isNarrowed ? clear : action || undefined}
      hasRadius
      shadow="tableShadow"
    />
  );
};
