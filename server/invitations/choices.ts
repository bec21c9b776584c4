import { accountName } from '../accounts/account';
import type { AccountName, Seats } from '../accounts/service';
import { createAccountStore } from '../accounts/store';
import { createGroupStore } from '../groups/store';

import type { Condition } from '../kernel/page-query';
import type { Context } from './context';

/** An account that people can be invited into. */
export type AccountChoice = AccountName & { seats: Seats };

/** A group that people can be invited into; without an account it is the whole site's. */
export interface GroupChoice {
  documentId: string;
  name: string;
  account: { documentId: string; name: string } | null;
}

/** More than these are searched for, not scrolled through. */
export const MAX_CHOICES = 100;
const BY_NAME: Record<string, 'asc'>[] = [{ name: 'asc' }, { id: 'asc' }];

const pageWhere = (conditions: Condition[]) => ({
  where: { $and: conditions },
  orderBy: BY_NAME,
  limit: MAX_CHOICES,
});

/** The first accounts by name, of those that have the text in it. */
export const accountChoices = async (context: Context, text = ''): Promise<AccountChoice[]> => {
  const { strapi, config } = context;
  if (!config.features.accounts) {
    return [];
  }
  const store = createAccountStore(strapi);
  const accounts = await store.page(pageWhere(text.trim() ? [store.search(text.trim())] : []));
  const seats = await context.accounts.seatsOf(accounts);
  return accounts.flatMap((account) => {
    const of = seats.get(account.id);
    return of ? [{ ...accountName(account), seats: of }] : [];
  });
};

/**
 * The first groups by name, of those that have the text in it.
 *
 * @param account where it is named: the groups of this account and of the whole site, and no others
 */
export const groupChoices = async (
  context: Context,
  { text = '', account }: { text?: string; account?: string } = {},
): Promise<GroupChoice[]> => {
  const { strapi, config } = context;
  if (!config.features.accounts) {
    return [];
  }
  const store = createGroupStore(strapi);
  const of = account === undefined ? null : await context.accounts.findAccount(account);
  const places: Condition[] = [{ account_id: null }, ...(of ? [{ account_id: of.id }] : [])];
  const groups = await store.page(
    pageWhere([
      ...(account === undefined ? [] : [{ $or: places }]),
      ...(text.trim() ? [store.search(text.trim())] : []),
    ]),
  );
  return groups.map(({ documentId, name, account: owner }) => ({
    documentId,
    name,
    account: owner && { documentId: owner.documentId, name: owner.name },
  }));
};
