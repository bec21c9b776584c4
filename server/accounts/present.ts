import type { AccountRecord, Seats } from './account';
import type { Context } from './context';
import type { MembershipRecord } from './membership';
import { seatsOf } from './seats';

/** An account as it is shown to administrators, event listeners and webhooks. */
export interface AccountView {
  documentId: string;
  name: string;
  slug: string;
  seats: Seats;
  owner: { membership: string; user: { documentId: string; username: string; email: string } } | null;
  memberCount: number;
  pendingCount: number;
  metadata: Record<string, unknown> | null;
  createdAt: string;
}

const ownerOf = (membership: MembershipRecord | undefined): AccountView['owner'] => {
  if (!membership) {
    return null;
  }
  const { documentId, username, email } = membership.user;
  return { membership: membership.documentId, user: { documentId, username, email } };
};

/** Shows accounts with their seats and owners, in a few statements however many they are. */
export const presentAccounts = async (
  context: Context,
  records: readonly AccountRecord[],
): Promise<AccountView[]> => {
  const ownerIds = records.flatMap(({ ownerId }) => (ownerId === null ? [] : [ownerId]));
  const [seats, owners] = await Promise.all([seatsOf(context, records), context.memberships.byIds(ownerIds)]);
  return records.map((record) => {
    const { used = 0, reserved = 0 } = seats.get(record.id) ?? {};
    return {
      documentId: record.documentId,
      name: record.name,
      slug: record.slug,
      seats: { limit: record.seats, used, reserved },
      owner: ownerOf(owners.find(({ id }) => id === record.ownerId)),
      memberCount: used,
      pendingCount: reserved,
      metadata: record.metadata,
      createdAt: record.createdAt.toISOString(),
    };
  });
};

export const presentAccount = async (context: Context, record: AccountRecord): Promise<AccountView> => {
  const [view] = await presentAccounts(context, [record]);
  if (!view) {
    throw new Error('One account was to be shown, and none was.');
  }
  return view;
};
