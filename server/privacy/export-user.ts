import { LOG_IN_UID } from '../activity/content-type';
import { FORMER_MEMBERSHIP_UID } from '../accounts/content-type';
import { isOwner, type MembershipRecord } from '../accounts/membership';
import { GROUP_MEMBER_UID } from '../groups/content-type';
import { PORTAL_SESSION_UID } from '../portal-sessions/content-type';
import { CONSENT_UID } from '../terms/content-type';
import { ADDRESS_PROOF_UID, PROFILE_UID, SESSION_FLOOR_UID } from '../users/content-type';
import type { HostUser } from '../users/service';
import { USER_UID } from '../users/user';

import type { Context } from './context';

type Row = Record<string, unknown>;

const HOST_FIELDS = ['documentId', 'username', 'email', 'confirmed', 'blocked', 'createdAt'] as const;

const NAMED = { select: ['name'] } as const;

/** What says nothing of the person: columns that every row has, and hashes. */
const TECHNICAL = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
  'idHash',
  'passwordMark',
  'addressKey',
]);

const readable = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !TECHNICAL.has(key)));

const nameOf = (related: unknown): unknown => (related as Row | null)?.name ?? null;

const membershipView = (membership: MembershipRecord): Row => ({
  account: { name: membership.account.name, slug: membership.account.slug },
  owner: isOwner(membership),
  permissions: membership.permissions,
  notifications: membership.notifications,
  joinedAt: membership.joinedAt,
});

/** Everything that the plugin keeps of a user, by what it is. */
export const exportUser = async (
  context: Context,
  user: HostUser | null,
): Promise<Record<string, unknown>> => {
  const { rows, invitations } = context;
  const own = { user_id: user?.id ?? -1 };
  const all = async (uid: Parameters<typeof rows>[0], populate = {}): Promise<Row[]> =>
    ((await rows(uid).findMany({ where: own, orderBy: { id: 'asc' }, populate })) as Row[]).map(readable);
  const host =
    user && ((await rows(USER_UID).findOne({ where: { id: user.id }, select: [...HOST_FIELDS] })) as Row);
  const memberships = user ? await invitations.accounts.membershipsOfUser(user.id) : [];
  return {
    user: host && { ...host, role: user.role?.name ?? null },
    profile: (await all(PROFILE_UID))[0] ?? null,
    proofs: await all(ADDRESS_PROOF_UID),
    memberships: memberships.map(membershipView),
    formerMemberships: (await all(FORMER_MEMBERSHIP_UID, { account: NAMED })).map(({ account, ...row }) => ({
      account: nameOf(account),
      ...row,
    })),
    groups: (await all(GROUP_MEMBER_UID, { group: NAMED })).map(({ group }) => nameOf(group)),
    consents: await all(CONSENT_UID),
    lastLogIn: (await all(LOG_IN_UID))[0] ?? null,
    sessions: {
      portal: await all(PORTAL_SESSION_UID),
      validFrom: (await all(SESSION_FLOOR_UID))[0]?.validFrom ?? null,
    },
  };
};
