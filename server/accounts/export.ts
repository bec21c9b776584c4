import { sheetOf } from '../kernel/csv';
import { eachNewest } from '../kernel/keyset';

import type { Context } from './context';
import type { AccountFilter } from './contract';
import { conditionOf } from './list';
import { presentAccounts, type AccountView } from './present';

export const ACCOUNT_SHEET = sheetOf<AccountView>({
  documentId: ({ documentId }) => documentId,
  name: ({ name }) => name,
  slug: ({ slug }) => slug,
  owner: ({ owner }) => owner?.user.username ?? null,
  ownerEmail: ({ owner }) => owner?.user.email ?? null,
  seats: ({ seats }) => seats.limit?.toString() ?? null,
  members: ({ memberCount }) => String(memberCount),
  pendingInvitations: ({ pendingCount }) => String(pendingCount),
  createdAt: ({ createdAt }) => createdAt,
});

/** All accounts that a filter wants, the newest first. */
export const eachAccount = (context: Context, filter: AccountFilter): AsyncGenerator<AccountView> =>
  eachNewest(context.accounts.page, conditionOf(context, filter), (records) =>
    presentAccounts(context, records),
  );
