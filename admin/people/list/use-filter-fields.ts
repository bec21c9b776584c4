import { useMemo } from 'react';
import { useInvitationsOptionsQuery } from '../../invitations/api';
import { named, type FilterField } from '../../kernel/filters/filter-field';
import { useTranslate } from '../../kernel/messages';
import { PERSON_STATES } from '../contract';
import { STATE_LABELS } from '../state-labels';
import type { FilterName } from './use-people-query';

/** What the people can be narrowed by. */
export const useFilterFields = (): FilterField<FilterName>[] => {
  const t = useTranslate();
  const { data: options } = useInvitationsOptionsQuery(undefined);

  return useMemo(
    () => [
      {
        name: 'state',
        label: t('column.status'),
        kind: 'select',
        options: PERSON_STATES.map((value) => ({ value, label: t(STATE_LABELS[value]) })),
      },
      { name: 'account', label: t('column.account'), kind: 'combo', options: named(options?.accounts) },
      { name: 'group', label: t('column.group'), kind: 'combo', options: named(options?.groups) },
    ],
    [t, options],
  );
};
