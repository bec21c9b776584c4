import { useMemo } from 'react';
import { useTranslate, type MessageId } from '../../kernel/messages';
import { DELIVERY_STATES, SOURCES, STATUSES, type Role } from '../contract';
import type { SelectOption } from '../fields/SelectField';
import type { FilterName } from './use-list-query';

export const FILTER_LABELS: Record<FilterName, MessageId> = {
  status: 'column.status',
  delivery: 'column.delivery',
  role: 'column.role',
  source: 'filter.source',
  createdFrom: 'filter.createdFrom',
  createdTo: 'filter.createdTo',
};

/** What each filter that is a choice offers. */
export const useFilterOptions = (
  roles: Role[],
): Record<'status' | 'delivery' | 'role' | 'source', SelectOption[]> => {
  const t = useTranslate();

  return useMemo(
    () => ({
      status: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      delivery: DELIVERY_STATES.map((value) => ({ value, label: t(`delivery.${value}`) })),
      role: roles.map(({ documentId, name }) => ({ value: documentId, label: name })),
      source: SOURCES.map((value) => ({ value, label: t(`source.${value}`) })),
    }),
    [t, roles],
  );
};
