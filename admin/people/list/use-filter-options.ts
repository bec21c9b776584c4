import { useMemo } from 'react';
import { useInvitationsOptionsQuery } from '../../invitations/api';
import type { SelectOption } from '../../invitations/fields/SelectField';
import { useTranslate, type MessageId } from '../../kernel/messages';
import { PERSON_STATES } from '../contract';
import { STATE_LABELS } from '../state-labels';
import type { FilterName } from './use-people-query';

export const FILTER_LABELS: Record<FilterName, MessageId> = {
  state: 'column.status',
  account: 'column.account',
  group: 'column.group',
};

const named = (things: { documentId: string; name: string }[] = []): SelectOption[] =>
  things.map(({ documentId, name }) => ({ value: documentId, label: name }));

/** What each filter offers. */
export const useFilterOptions = (): Record<FilterName, SelectOption[]> => {
  const t = useTranslate();
  const { data: options } = useInvitationsOptionsQuery(undefined);

  return useMemo(
    () => ({
      state: PERSON_STATES.map((value) => ({ value, label: t(STATE_LABELS[value]) })),
      account: named(options?.accounts),
      group: named(options?.groups),
    }),
    [t, options],
  );
};
