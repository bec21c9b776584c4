import type { Core } from '@strapi/types';

import { inChunks } from '../kernel/chunks';
import { getService } from '../kernel/get-service';
import type { PageQuery } from '../kernel/page-query';
import { userContains } from '../users/named';
import { upsert } from '../users/upsert';

import { GROUP_MEMBER_UID, GROUP_UID } from './content-type';
import type { GroupRecord } from './group';

const ACCOUNT = { select: ['id', 'documentId', 'name', 'slug'] } as const;

export interface GroupPatch {
  name?: string;
  nameKey?: string;
  description?: string | null;
}

interface MemberRow {
  id: number;
  user: { id: number } | null;
  group: GroupRecord | null;
}

/** Somebody in a group. */
export interface GroupMemberRecord {
  id: number;
  documentId: string;
  username: string;
  email: string;
}

const toGroup = ({ id, documentId, name, description, account }: GroupRecord): GroupRecord => ({
  id,
  documentId,
  name,
  description,
  account: account && {
    id: account.id,
    documentId: account.documentId,
    name: account.name,
    slug: account.slug,
  },
});

/** The groups' tables. Conditions on foreign keys name the columns, as a condition on the relation would join. */
export const createGroupStore = (strapi: Core.Strapi) => {
  const groups = () => strapi.db.query(GROUP_UID);
  const members = () => strapi.db.query(GROUP_MEMBER_UID);
  const page = async (query: PageQuery): Promise<GroupRecord[]> =>
    ((await groups().findMany({ ...query, populate: { account: ACCOUNT } })) as GroupRecord[]).map(toGroup);
  const find = (where: PageQuery['where']): Promise<GroupRecord[]> =>
    page({ where, orderBy: [{ name: 'asc' }, { id: 'asc' }] });

  return {
    page,
    find,
    count: (where: PageQuery['where']): Promise<number> => groups().count({ where }),
    byIds: (ids: readonly number[]) => inChunks(ids, (chunk) => find({ id: { $in: chunk } })),
    byDocumentIds: (ids: readonly string[]) => inChunks(ids, (chunk) => find({ documentId: { $in: chunk } })),
    byNameKeys: (nameKeys: readonly string[]) =>
      inChunks(nameKeys, (chunk) => find({ nameKey: { $in: chunk } })),
    async byNameKey(nameKey: string): Promise<GroupRecord | null> {
      return (await find({ nameKey }))[0] ?? null;
    },

    async insert(row: GroupPatch & { account: number | null }): Promise<void> {
      await groups().createMany({ data: [row] });
    },
    async change(id: number, patch: GroupPatch): Promise<boolean> {
      return (await groups().updateMany({ where: { id }, data: patch })).count === 1;
    },
    /**
     * Holds a group until the transaction ends, also against rows that come to refer to it. PostgreSQL lets those pass
     * an update, but not a locking read; SQLite wants a write first.
     *
     * @returns whether it still is there
     */
    async hold({ id }: GroupRecord): Promise<boolean> {
      const updatedAt = getService(strapi, 'clock').now();
      await groups().updateMany({ where: { id }, data: { updatedAt } });
      const rows = await strapi.db
        .queryBuilder(GROUP_UID)
        .select(['id'])
        .where({ id })
        .forUpdate()
        .execute<unknown[]>();
      return rows.length === 1;
    },
    async remove(id: number): Promise<boolean> {
      await members().deleteMany({ where: { group_id: id } });
      return (await groups().deleteMany({ where: { id } })).count === 1;
    },

    /** User id → their groups, by name. */
    async ofUsers(userIds: readonly number[]): Promise<Map<number, GroupRecord[]>> {
      const rows = await inChunks(
        userIds,
        async (chunk) =>
          (await members().findMany({
            where: { user_id: { $in: chunk } },
            populate: { user: { select: ['id'] }, group: { populate: { account: ACCOUNT } } },
          })) as MemberRow[],
      );
      const found = new Map<number, GroupRecord[]>();
      for (const { user, group } of rows) {
        if (user && group) {
          found.set(user.id, [...(found.get(user.id) ?? []), toGroup(group)]);
        }
      }
      for (const list of found.values()) {
        list.sort((left, right) => left.name.localeCompare(right.name) || left.id - right.id);
      }
      return found;
    },

    /** Group id → how many are in it. */
    async countMembers(groupIds: readonly number[]): Promise<Map<number, number>> {
      const rows = await inChunks(groupIds, (chunk) =>
        strapi.db
          .queryBuilder(GROUP_MEMBER_UID)
          .select(['group_id', strapi.db.connection.raw('count(*) as members')])
          .where({ group_id: { $in: chunk } })
          .groupBy('group_id')
          .execute<{ group_id: number; members: number | string }[]>({ mapResults: false }),
      );
      return new Map(rows.map(({ group_id, members: count }) => [group_id, Number(count)]));
    },

    /** Text within the name or the description, upper or lower case. */
    search: (text: string) => ({
      $or: [{ name: { $containsi: text } }, { description: { $containsi: text } }],
    }),

    countOfMembers: (where: PageQuery['where']): Promise<number> => members().count({ where }),
    async pageOfMembers(query: PageQuery): Promise<GroupMemberRecord[]> {
      const rows = (await members().findMany({
        ...query,
        populate: { user: { select: ['id', 'documentId', 'username', 'email'] } },
      })) as { user: GroupMemberRecord | null }[];
      return rows.flatMap(({ user }) => (user ? [user] : []));
    },
    searchMembers: (groupId: number, text: string) =>
      userContains(strapi, text, { uid: GROUP_MEMBER_UID, column: 'group_id', value: groupId }),

    /** Who is in it already stays in it. */
    async addMember(groupId: number, userId: number): Promise<void> {
      await upsert(strapi, GROUP_MEMBER_UID, { key: { group_id: groupId, user_id: userId } });
    },
    async removeMember(groupIds: readonly number[], userId: number): Promise<number> {
      const { count } = await members().deleteMany({
        where: { user_id: userId, group_id: { $in: [...groupIds] } },
      });
      return count;
    },
    /** What is left of users and groups that are gone: the foreign keys have become null. */
    async forgetTheDeleted(): Promise<void> {
      await members().deleteMany({ where: { user_id: null } });
      await members().deleteMany({ where: { group_id: null } });
    },
  };
};

export type GroupStore = ReturnType<typeof createGroupStore>;
