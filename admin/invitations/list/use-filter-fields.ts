import { useMemo } from 'react';
import { named, type FilterField } from '../../kernel/filters/filter-field';
import { useTranslate } from '../../kernel/messages';
import { DELIVERY_STATES, SOURCES, STATUSES, type Options } from '../contract';
import { ANY_ATTENTION, INVITER_LEFT, type FilterName } from './use-list-query';

/** What the invitations can be narrowed by; accounts and groups only on sites that have some. */
export const useFilterFields = (options: Options | undefined): FilterField<FilterName>[] => {
  const t = useTranslate();

  return useMemo(() => {
    const fields: FilterField<FilterName>[] = [
      {
        name: 'status',
        label: t('column.status'),
        kind: 'select',
        options: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      },
      {
        name: 'delivery',
        label: t('column.delivery'),
        kind: 'select',
        options: DELIVERY_STATES.map((value) => ({ value, label: t(`delivery.${value}`) })),
      },
      { name: 'role', label: t('column.role'), kind: 'select', options: named(options?.roles) },
      {
        name: 'source',
        label: t('filter.source'),
        kind: 'select',
        options: SOURCES.map((value) => ({ value, label: t(`source.${value}`) })),
      },
      { name: 'account', label: t('column.account'), kind: 'combo', options: named(options?.accounts) },
      { name: 'group', label: t('column.group'), kind: 'combo', options: named(options?.groups) },
      {
        name: 'renewal',
        label: t('filter.renewal'),
        kind: 'select',
        options: [{ value: 'requested', label: t('renewal.requested') }],
      },
      {
        name: 'attention',
        label: t('attention.badge'),
        kind: 'select',
        options: [
          { value: ANY_ATTENTION, label: t('filter.attention.any') },
          { value: INVITER_LEFT, label: t('filter.attention.inviter') },
        ],
      },
      { name: 'createdFrom', label: t('filter.createdFrom'), kind: 'day' },
      { name: 'createdTo', label: t('filter.createdTo'), kind: 'day' },
    ];
    return fields.filter(({ kind, options: choices }) => kind !== 'combo' || choices?.length);
  }, [t, options]);
};
