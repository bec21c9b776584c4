import type { Core } from '@strapi/types';

import { inChunks } from '../kernel/chunks';
import { inOrder } from '../kernel/in-order';
import type { Condition, Selection, PageQuery } from '../kernel/page-query';
import { userContains } from '../users/named';
import { upsert } from '../users/upsert';

import { FORMER_MEMBERSHIP_UID, MEMBERSHIP_UID } from './content-type';
import type { MembershipRecord, Permissions } from './membership';
import { ACCOUNT_POPULATE, toAccount, type AccountRow } from './store';

export interface Row {
  id: number;
  documentId: string;
  account: AccountRow | null;
  user: {
    id: number;
    documentId: string;
    username: string | null;
    email: string | null;
    blocked: boolean | null;
  } | null;
  hasAllPermissions: boolean | null;
  permissions: string[] | null;
  notifications: Record<string, boolean> | null;
  joinedAt: string;
}

const POPULATE = {
  account: { populate: ACCOUNT_POPULATE },
  user: { select: ['id', 'documentId', 'username', 'email', 'blocked'] },
} as const;

/** Between the deletion of a user or an account and that of their memberships, the row stands for nothing. */
const toMembership = ({ id, documentId, account, user, ...row }: Row): MembershipRecord[] =>
  account && user
    ? [
        {
          id,
          documentId,
          account: toAccount(account),
          user: {
            id: user.id,
            documentId: user.documentId,
            username: user.username ?? '',
            email: user.email ?? '',
            blocked: user.blocked === true,
          },
          permissions: row.hasAllPermissions === true ? 'all' : (row.permissions ?? []),
          notifications: row.notifications ?? {},
          joinedAt: new Date(row.joinedAt),
        },
      ]
    : [];

const columnsOf = (permissions: Permissions) => ({
  hasAllPermissions: permissions === 'all',
  permissions: permissions === 'all' ? [] : [...new Set(permissions)].sort(),
});

export interface MembershipPatch {
  permissions?: Permissions;
  notifications?: Record<string, boolean>;
}

const toColumns = ({ permissions, notifications }: MembershipPatch): Record<string, unknown> => ({
  ...(permissions === undefined ? {} : columnsOf(permissions)),
  ...(notifications === undefined ? {} : { notifications }),
});

export interface NewMembership {
  userId: number;
  accountId: number;
  permissions: Permissions;
  joinedAt: Date;
}

/**
 * The memberships' tables. Conditions on `user_id` and `account_id` name the columns, as a condition on the relation
 * would join.
 */
export const createMembershipStore = (strapi: Core.Strapi) => {
  const memberships = () => strapi.db.query(MEMBERSHIP_UID);
  const formers = () => strapi.db.query(FORMER_MEMBERSHIP_UID);
  const load = async (query: Selection): Promise<MembershipRecord[]> =>
    ((await memberships().findMany({ ...query, populate: POPULATE })) as Row[]).flatMap(toMembership);
  const page: (query: PageQuery) => Promise<MembershipRecord[]> = load;
  const find = async (where: Condition): Promise<MembershipRecord[]> => inOrder(await load({ where }));

  return {
    page,
    find,
    count: (where: PageQuery['where']): Promise<number> => memberships().count({ where }),
    async byDocumentId(documentId: string): Promise<MembershipRecord | null> {
      return (await find({ documentId }))[0] ?? null;
    },
    search: (accountId: number, text: string) =>
      userContains(strapi, text, { uid: MEMBERSHIP_UID, column: 'account_id', value: accountId }),
    byIds: (ids: readonly number[]) => inChunks(ids, (chunk) => find({ id: { $in: chunk } })),
    ofUsers: (userIds: readonly number[], accountId: number) =>
      inChunks(userIds, (chunk) => find({ account_id: accountId, user_id: { $in: chunk } })),

    /** Account id → how many members it has. */
    async countByAccount(accountIds: readonly number[]): Promise<Map<number, number>> {
      const rows = await inChunks(accountIds, (chunk) =>
        strapi.db
          .queryBuilder(MEMBERSHIP_UID)
          .select(['account_id', strapi.db.connection.raw('count(*) as members')])
          .where({ account_id: { $in: chunk } })
          .groupBy('account_id')
          .execute<{ account_id: number; members: number | string }[]>({ mapResults: false }),
      );
      return new Map(rows.map(({ account_id, members }) => [account_id, Number(members)]));
    },

    /** Who joins again is none of the former members any more. */
    async insert({ userId, accountId, permissions, joinedAt }: NewMembership): Promise<void> {
      await memberships().createMany({
        data: [{ user: userId, account: accountId, ...columnsOf(permissions), notifications: {}, joinedAt }],
      });
      await formers().deleteMany({ where: { user_id: userId, account_id: accountId } });
    },

    async change(id: number, patch: MembershipPatch): Promise<boolean> {
      return (await memberships().updateMany({ where: { id }, data: toColumns(patch) })).count === 1;
    },

    /** Ends a membership and remembers that there was one. */
    async remove({ id, user, account }: MembershipRecord, how: string, endedAt: Date): Promise<boolean> {
      const { count } = await memberships().deleteMany({ where: { id } });
      if (count > 0) {
        const key = { user_id: user.id, account_id: account.id };
        await upsert(strapi, FORMER_MEMBERSHIP_UID, { key, values: { how, ended_at: endedAt } });
      }
      return count > 0;
    },

    /** Memberships whose user is gone: the foreign key has become null. */
    async orphans(): Promise<Pick<Row, 'id' | 'documentId' | 'account'>[]> {
      return (await memberships().findMany({ where: { user_id: null }, populate: POPULATE })) as Row[];
    },
    async forgetOrphans(): Promise<void> {
      await memberships().deleteMany({ where: { user_id: null } });
      await formers().deleteMany({ where: { user_id: null } });
    },

    async forgetAccount(accountId: number): Promise<void> {
      await memberships().deleteMany({ where: { account_id: accountId } });
      await formers().deleteMany({ where: { account_id: accountId } });
    },
  };
};

export type MembershipStore = ReturnType<typeof createMembershipStore>;
