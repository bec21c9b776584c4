import { useState } from 'react';
import { useDebounce } from '@strapi/strapi/admin';
import { useAccountsGetQuery, useAccountsListQuery } from '../../accounts/api';
import { useGroupsListQuery } from '../../groups/api';
import { useAllowedAccounts, useAllowedGroups } from '../../kernel/permissions';
import type { AccountOption, GroupOption, Options } from '../contract';

/** The form is offered so many accounts and groups at most; a site that has fewer has no others. */
const OFFERED = 100;
const FOUND = 20;
const TYPING_PAUSE_MS = 300;

/** Each once, as the last list has it. */
const merge = <T extends { documentId: string }>(...lists: (readonly T[] | undefined)[]): T[] => {
  const byId = new Map<string, T>();
  for (const one of lists.flatMap((list) => list ?? [])) byId.set(one.documentId, one);
  return [...byId.values()];
};

/** The chosen account and those that are searched for, beside what is offered. */
const useWideAccounts = (offered: AccountOption[], account: string, search: string): AccountOption[] => {
  const { allowed } = useAllowedAccounts();
  const text = useDebounce(search.trim(), TYPING_PAUSE_MS);
  const hasMore = allowed.read && offered.length >= OFFERED;
  const isOffered = offered.some(({ documentId }) => documentId === account);

  const { data: found } = useAccountsListQuery(
    { _q: text, pageSize: FOUND, sort: 'name:asc' },
    { skip: !hasMore || !text },
  );
  const { currentData: chosen } = useAccountsGetQuery(account, { skip: !hasMore || !account || isOffered });
  return merge<AccountOption>(offered, found?.data, chosen && [chosen]);
};

/** The groups of the chosen account and of the whole site, beside what is offered. */
const useWideGroups = (offered: GroupOption[], account: string): GroupOption[] => {
  const { allowed } = useAllowedGroups();
  const hasMore = allowed.read && offered.length >= OFFERED;
  const query = { pageSize: OFFERED, sort: 'name:asc' };

  const { currentData: own } = useGroupsListQuery({ ...query, account }, { skip: !hasMore || !account });
  const { data: global } = useGroupsListQuery({ ...query, account: 'none' }, { skip: !hasMore });
  return merge<GroupOption>(offered, global?.data, own?.data);
};

/**
 * What the form offers, with what a large site has beyond it. Admins who may not read accounts or groups choose among
 * what is offered.
 */
export const useWideOptions = (options: Options, account: string) => {
  const [search, setSearch] = useState('');
  const accounts = useWideAccounts(options.accounts, account, search);
  const groups = useWideGroups(options.groups, account);

  return { options: { ...options, accounts, groups }, searchAccounts: setSearch };
};
