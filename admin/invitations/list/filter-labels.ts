import { useMemo } from 'react';
import { useTranslate, type MessageId } from '../../kernel/messages';
import { DELIVERY_STATES, SOURCES, STATUSES, type Options } from '../contract';
import type { SelectOption } from '../fields/SelectField';
import type { FilterName } from './use-list-query';

export const FILTER_LABELS: Record<FilterName, MessageId> = {
  status: 'column.status',
  delivery: 'column.delivery',
  account: 'column.account',
  group: 'column.group',
  role: 'column.role',
  source: 'filter.source',
  createdFrom: 'filter.createdFrom',
  createdTo: 'filter.createdTo',
};

export type ChoiceName = Exclude<FilterName, 'createdFrom' | 'createdTo'>;

const named = (things: { documentId: string; name: string }[] = []): SelectOption[] =>
  things.map(({ documentId, name }) => ({ value: documentId, label: name }));

/** What each filter that is a choice offers. */
export const useFilterOptions = (options: Options | undefined): Record<ChoiceName, SelectOption[]> => {
  const t = useTranslate();

  return useMemo(
    () => ({
      status: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      delivery: DELIVERY_STATES.map((value) => ({ value, label: t(`delivery.${value}`) })),
      account: named(options?.accounts),
      group: named(options?.groups),
      role: named(options?.roles),
      source: SOURCES.map((value) => ({ value, label: t(`source.${value}`) })),
    }),
    [t, options],
  );
};
