import { useMemo } from 'react';
import { useInvitationsOptionsQuery } from '../../invitations/api';
import { named, type FilterField } from '../../kernel/filters/filter-field';
import { useTranslate } from '../../kernel/messages';
import { isId, isOneOf, useListParams, type ListRules } from '../../kernel/use-list-params';
import { LINK_STATES, type LinkFilter } from '../contract';

type FilterName = 'state' | 'account';

const RULES: ListRules<FilterName> = {
  filters: { state: isOneOf(LINK_STATES), account: isId },
  sortable: ['createdAt', 'name', 'expiresAt', 'uses'],
  defaultSort: 'createdAt:desc',
};

/** Which links are listed, as the page's URL says. */
export const useLinksQuery = () => {
  const { list, filters, ...rest } = useListParams(RULES);
  const filter = useMemo(
    (): LinkFilter => ({ ...(list._q && { _q: list._q }), ...filters }),
    [list, filters],
  );
  const query = useMemo(() => ({ ...list, ...filter }), [list, filter]);
  return { ...rest, filters, filter, query };
};

/** What the links can be narrowed by; accounts only on sites that have some. */
export const useFilterFields = (): FilterField<FilterName>[] => {
  const t = useTranslate();
  const { data: options } = useInvitationsOptionsQuery(undefined);

  return useMemo(() => {
    const states = LINK_STATES.map((value) => ({ value, label: t(`links.state.${value}`) }));
    const accounts = named(options?.accounts);
    const fields: FilterField<FilterName>[] = [
      { name: 'state', label: t('column.status'), kind: 'select', options: states },
      { name: 'account', label: t('column.account'), kind: 'combo', options: accounts },
    ];
    return fields.filter(({ name }) => name !== 'account' || accounts.length > 0);
  }, [t, options]);
};
