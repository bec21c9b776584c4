import type { Core } from '@strapi/types';

import type { GroupRecord } from '../groups/service';
import { inChunks } from '../kernel/chunks';

import { INVITATION_GROUP_UID } from './content-type';

const POPULATE = {
  invitation: { select: ['id'] },
  group: {
    select: ['id', 'documentId', 'name', 'description'],
    populate: { account: { select: ['id', 'documentId', 'name', 'slug'] } },
  },
} as const;

interface Row {
  invitation: { id: number } | null;
  group: GroupRecord | null;
}

/** One group that one invitation gives. */
export interface GroupLink {
  invitation: number;
  group: number;
}

/** Which invitation gives which groups; part of the store. */
export const createGroupLinks = (strapi: Core.Strapi) => {
  const links = () => strapi.db.query(INVITATION_GROUP_UID);
  const find = async (ids: readonly number[]): Promise<Row[]> =>
    inChunks(
      ids,
      async (chunk) =>
        (await links().findMany({
          where: { invitation_id: { $in: chunk } },
          orderBy: { id: 'asc' },
          populate: POPULATE,
        })) as Row[],
    );
  const insert = async (rows: readonly GroupLink[]): Promise<void> => {
    if (rows.length > 0) {
      await links().createMany({ data: [...rows] });
    }
  };

  return {
    /** Invitation → its groups as they were named; null for one that was deleted since. */
    async ofInvitations(ids: readonly number[]): Promise<Map<number, (GroupRecord | null)[]>> {
      const groups = new Map<number, (GroupRecord | null)[]>();
      for (const { invitation, group } of await find(ids)) {
        if (invitation) {
          groups.set(invitation.id, [...(groups.get(invitation.id) ?? []), group]);
        }
      }
      return groups;
    },

    linkGroups: insert,

    async replaceGroups(invitation: number, groups: readonly number[]): Promise<void> {
      await links().deleteMany({ where: { invitation_id: invitation } });
      await insert(groups.map((group) => ({ invitation, group })));
    },

    /** Takes a group off every invitation. */
    async dropGroup(group: number): Promise<void> {
      await links().deleteMany({ where: { group_id: group } });
    },

    /** What is left of those whose invitation is gone: the foreign key has become null. */
    async forgetGroups(): Promise<void> {
      await links().deleteMany({ where: { invitation_id: null } });
    },
  };
};
