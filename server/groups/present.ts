import type { Context } from './context';
import type { GroupRecord } from './group';

/** A group as it is shown to administrators, event listeners and webhooks. */
export interface GroupView {
  documentId: string;
  name: string;
  description: string | null;
  account: { documentId: string; name: string; slug: string } | null;
  memberCount: number;
}

/** Shows groups with how many are in them, in one statement however many they are. */
export const presentGroups = async (
  { store }: Pick<Context, 'store'>,
  records: readonly GroupRecord[],
): Promise<GroupView[]> => {
  const counts = await store.countMembers(records.map(({ id }) => id));
  return records.map(({ id, documentId, name, description, account }) => ({
    documentId,
    name,
    description,
    account: account && { documentId: account.documentId, name: account.name, slug: account.slug },
    memberCount: counts.get(id) ?? 0,
  }));
};

export const presentGroup = async (context: Context, record: GroupRecord): Promise<GroupView> => {
  const [view] = await presentGroups(context, [record]);
  if (!view) {
    throw new Error('One group was to be shown, and none was.');
  }
  return view;
};
