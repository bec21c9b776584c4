import { GRANT_CELLS } from '../invitations/export';
import { sheetOf } from '../kernel/csv';
import { eachNewest } from '../kernel/keyset';

import type { Context } from './context';
import type { LinkFilter, UseFilter } from './contract';
import { conditionOf, conditionOfUses } from './list';
import { presentSignUpLink, presentUse, type SignUpLinkView, type SignUpUseView } from './present';
import type { SignUpLinkRecord } from './record';

export const LINK_SHEET = sheetOf<SignUpLinkView>({
  documentId: ({ documentId }) => documentId,
  name: ({ name }) => name,
  state: ({ state }) => state,
  needsAttention: ({ needsAttention }) => needsAttention?.reason ?? null,
  uses: ({ uses }) => String(uses),
  maxUses: ({ maxUses }) => maxUses?.toString() ?? null,
  domains: ({ domains }) => domains.join(' '),
  ...GRANT_CELLS,
  createdAt: ({ createdAt }) => createdAt,
  expiresAt: ({ expiresAt }) => expiresAt,
  createdBy: ({ createdBy }) => createdBy.name,
});

export const USE_SHEET = sheetOf<SignUpUseView>({
  documentId: ({ documentId }) => documentId,
  usedAt: ({ usedAt }) => usedAt,
  email: ({ email }) => email,
  username: ({ user }) => user?.username ?? null,
  user: ({ user }) => user?.documentId ?? null,
  ip: ({ ip }) => ip,
});

/** All links that a filter wants, by the clock as it is when it begins, the newest first. */
export async function* eachLink(context: Context, filter: LinkFilter): AsyncGenerator<SignUpLinkView> {
  const moment = context.now();
  const where = await conditionOf(context, filter);
  yield* eachNewest(context.store.page, where, (records) =>
    records.map((record) => presentSignUpLink(record, moment)),
  );
}

/** All who have come by a link and whom a filter wants, the latest first. */
export const eachUse = (
  context: Context,
  record: SignUpLinkRecord,
  filter: UseFilter,
): AsyncGenerator<SignUpUseView> =>
  eachNewest(
    (query) => context.store.pageOfUses(query),
    conditionOfUses(context, record, filter),
    (uses) => uses.map(presentUse),
  );
