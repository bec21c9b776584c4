import type { Core } from '@strapi/types';

import type { GroupRecord } from '../groups/service';
import { inChunks } from '../kernel/chunks';
import { inOrder } from '../kernel/in-order';
import { insertRows } from '../kernel/insert';

import type { GroupLinkTable } from './grant-columns';

/** One group that one row gives. */
export interface GroupLink {
  owner: number;
  group: number;
}

type LinkRow = Record<string, unknown> & { id: number };

/** Which invitation, or which sign-up link, gives which groups; part of the store of either. */
export const createGroupLinks = (strapi: Core.Strapi, { uid, owner, ownerColumn }: GroupLinkTable) => {
  const links = () => strapi.db.query(uid);
  const populate = {
    [owner]: { select: ['id'] },
    group: {
      select: ['id', 'documentId', 'name', 'description'],
      populate: { account: { select: ['id', 'documentId', 'name', 'slug'] } },
    },
  };
  const find = (ids: readonly number[]): Promise<LinkRow[]> =>
    inChunks(ids, async (chunk) =>
      inOrder((await links().findMany({ where: { [ownerColumn]: { $in: chunk } }, populate })) as LinkRow[]),
    );
  const insert = (rows: readonly GroupLink[]): Promise<void> =>
    insertRows(
      strapi,
      uid,
      rows.map((row) => ({ [owner]: row.owner, group: row.group })),
    );

  return {
    /** Id of the row → its groups as they were named; null for one that was deleted since. */
    async groupsOf(ids: readonly number[]): Promise<Map<number, (GroupRecord | null)[]>> {
      const groups = new Map<number, (GroupRecord | null)[]>();
      for (const row of await find(ids)) {
        const giver = row[owner] as { id: number } | null;
        if (giver) {
          groups.set(giver.id, [...(groups.get(giver.id) ?? []), row.group as GroupRecord | null]);
        }
      }
      return groups;
    },

    linkGroups: insert,

    async replaceGroups(id: number, groups: readonly number[]): Promise<void> {
      await links().deleteMany({ where: { [ownerColumn]: id } });
      await insert(groups.map((group) => ({ owner: id, group })));
    },

    /** Takes a group off every row. */
    async dropGroup(group: number): Promise<void> {
      await links().deleteMany({ where: { group_id: group } });
    },

    /** What is left of those whose row is gone: the foreign key has become null. */
    async forgetGroups(): Promise<void> {
      await links().deleteMany({ where: { [ownerColumn]: null } });
    },
  };
};
