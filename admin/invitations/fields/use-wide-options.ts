import { useState } from 'react';
import { useDebounce } from '@strapi/strapi/admin';
import { useAccountsGetQuery } from '../../accounts/api';
import { useAllowedAccounts } from '../../kernel/permissions';
import { useInvitationsAccountOptionsQuery, useInvitationsGroupOptionsQuery } from '../api';
import type { AccountOption, GroupOption, Options } from '../contract';

/** The form is offered so many accounts and groups at most; a site that has fewer has no others. */
const OFFERED = 100;
const TYPING_PAUSE_MS = 300;

/** Each once, as the last list has it. */
const merge = <T extends { documentId: string }>(...lists: (readonly T[] | undefined)[]): T[] => {
  const byId = new Map<string, T>();
  for (const one of lists.flatMap((list) => list ?? [])) byId.set(one.documentId, one);
  return [...byId.values()];
};

/** All that was ever found: what was chosen must not be lost by looking for something else. */
const useRemembered = <T extends { documentId: string }>(latest: T[] | undefined): T[] => {
  const [memory, setMemory] = useState<{ latest: T[] | undefined; all: T[] }>({ latest: undefined, all: [] });
  if (latest && latest !== memory.latest) setMemory({ latest, all: merge(memory.all, latest) });
  return memory.all;
};

/** The chosen account and those that are searched for, beside what is offered. */
const useWideAccounts = (offered: AccountOption[], account: string, search: string): AccountOption[] => {
  const { allowed } = useAllowedAccounts();
  const text = useDebounce(search.trim(), TYPING_PAUSE_MS);
  const hasMore = offered.length >= OFFERED;
  const { currentData } = useInvitationsAccountOptionsQuery(text, { skip: !hasMore || !text });
  const found = useRemembered(currentData);
  const isKnown = [...offered, ...found].some(({ documentId }) => documentId === account);
  const { currentData: chosen } = useAccountsGetQuery(account, {
    skip: !hasMore || !allowed.read || !account || isKnown,
  });
  return merge<AccountOption>(offered, found, chosen && [chosen]);
};

/** The groups of the chosen account and of the whole site that are searched for, beside what is offered. */
const useWideGroups = (offered: GroupOption[], account: string, search: string): GroupOption[] => {
  const text = useDebounce(search.trim(), TYPING_PAUSE_MS);
  const { currentData } = useInvitationsGroupOptionsQuery(
    { ...(text && { _q: text }), ...(account && { account }) },
    { skip: offered.length < OFFERED || (!text && !account) },
  );
  return merge<GroupOption>(offered, useRemembered(currentData));
};

/** What the form offers, with what a large site has beyond it. */
export const useWideOptions = (options: Options, account: string) => {
  const [accountSearch, searchAccounts] = useState('');
  const [groupSearch, searchGroups] = useState('');
  const accounts = useWideAccounts(options.accounts, account, accountSearch);
  const groups = useWideGroups(options.groups, account, groupSearch);

  return { options: { ...options, accounts, groups }, searchAccounts, searchGroups };
};
