import { sheetOf } from '../kernel/csv';
import { eachNewest } from '../kernel/keyset';

import type { Context } from './context';
import type { GroupFilter } from './contract';
import { conditionOf } from './list';
import { presentGroups, type GroupView } from './present';

export const GROUP_SHEET = sheetOf<GroupView>({
  documentId: ({ documentId }) => documentId,
  name: ({ name }) => name,
  description: ({ description }) => description,
  account: ({ account }) => account?.slug ?? null,
  members: ({ memberCount }) => String(memberCount),
});

/** All groups that a filter wants, the newest first. */
export async function* eachGroup(context: Context, filter: GroupFilter): AsyncGenerator<GroupView> {
  const where = await conditionOf(context, filter);
  yield* eachNewest(context.store.page, where, (records) => presentGroups(context, records));
}
